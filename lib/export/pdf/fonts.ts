import { files } from './files'

/**
 * The typefaces of the document, each a file that this site serves. Sans, bold and mono are always needed; the others
 * only where a name has letters that Plex Sans does not. `npm run fonts` derives what each covers from the files.
 */
export const fonts = {
  sans: {
    family: 'IBM Plex Sans',
    path: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  },
  bold: {
    family: 'IBM Plex Sans',
    path: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  },
  mono: {
    family: 'IBM Plex Mono',
    path: '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  },
  hebrew: {
    family: 'IBM Plex Sans Hebrew',
    path: '@expo-google-fonts/ibm-plex-sans-hebrew/400Regular/IBMPlexSansHebrew_400Regular.ttf',
  },
  arabic: {
    family: 'IBM Plex Sans Arabic',
    path: '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  },
  japanese: {
    family: 'IBM Plex Sans JP',
    path: '@expo-google-fonts/ibm-plex-sans-jp/400Regular/IBMPlexSansJP_400Regular.ttf',
  },
  chinese: {
    family: 'Noto Sans SC',
    path: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
} as const

export type FontId = keyof typeof fonts

/** What every document needs. */
export const baseFonts = ['sans', 'bold', 'mono'] as const satisfies readonly FontId[]

/** From the smallest file to the largest. */
const otherFonts = ['hebrew', 'arabic', 'japanese', 'chinese'] as const satisfies readonly FontId[]

export type OtherFontId = (typeof otherFonts)[number]

/**
 * The further typefaces that a text needs, or, where some of its characters are in none of them, those characters.
 * Of the sets that would do it takes the one without the largest files.
 */
export function fontsFor(
  text: string,
): { readonly fonts: readonly OtherFontId[] } | { readonly unprintable: readonly string[] } {
  const wanted = [...new Set(text)].filter(character => !/\s/.test(character) && !covers('sans', character))
  const unprintable = wanted.filter(character => !otherFonts.some(id => covers(id, character)))
  if (unprintable.length > 0) return { unprintable }
  const chosen = new Set<OtherFontId>(otherFonts)
  for (const id of [...otherFonts].reverse()) {
    chosen.delete(id)
    if (!wanted.every(character => [...chosen].some(other => covers(other, character)))) chosen.add(id)
  }
  return { fonts: otherFonts.filter(id => chosen.has(id)) }
}

/** The size of a file as it arrives, unpacked, so that the progress of a download can be told. */
export function bytesOf(id: FontId | 'compiler'): number {
  return files[id].bytes
}

const coverage = new Map<FontId, ReadonlySet<number>>()

/** Whether the typeface has this character. */
export function covers(id: FontId, character: string): boolean {
  const known = coverage.get(id) ?? charactersIn(files[id].characters)
  coverage.set(id, known)
  return known.has(character.codePointAt(0) ?? 0)
}

/** Runs of characters as one text: for each, how many are left out before it and how many are in it, in base 36. */
export function runsOf(characters: readonly number[]): string {
  const runs: string[] = []
  let end = 0
  let start = 0
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    if (index === 0 || characters[index - 1] !== character - 1) start = character
    if (next === character + 1) continue
    runs.push(`${(start - end).toString(36)}.${(character - start + 1).toString(36)}`)
    end = character + 1
  }
  return runs.join(' ')
}

function charactersIn(runs: string): ReadonlySet<number> {
  const characters = new Set<number>()
  let at = 0
  for (const run of runs.split(' ')) {
    const [skipped = 0, length = 0] = run.split('.').map(part => Number.parseInt(part, 36))
    at += skipped
    for (let left = length; left > 0; left -= 1, at += 1) characters.add(at)
  }
  return characters
}
