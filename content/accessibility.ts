import type { IsoDate } from './types'

type Test = { readonly what: string; readonly how: string }

/** What the product says of its accessibility: what it aims at, how that is tested, and what is known to be missing. */
export const accessibility = {
  standard: {
    title: 'Web Content Accessibility Guidelines (WCAG) 2.2, level AA',
    url: 'https://www.w3.org/TR/WCAG22/',
  },
  /** In Chromium: one page of each kind before a change is taken in, every page before a release. */
  automatic: [
    {
      what: 'Every page of the sitemap',
      how: 'The axe rules for WCAG 2.0, 2.1 and 2.2, levels A and AA, and its best practices: in a window of 1280 by 720 pixels, as the page arrives. Also with answers and names from a link, with all details open, and with a drawing in close-up. One page of each kind with every change, every page before a release.',
    },
    {
      what: 'Contrast',
      how: 'On every page in the light and in the dark theme, for one text of each combination of colours and size.',
    },
    {
      what: 'Zoom',
      how: 'Every page at 320 by 256 pixels, which is 1280 by 1024 at 400 %: the page does not scroll sideways, nothing is cut off, and what can be pressed is large enough or has room around it. Sequence diagrams, commands and wide tables scroll in boxes of their own.',
    },
    {
      what: 'Keyboard',
      how: 'From the first page to an outcome, the questions about the environment, the names, the documents, the walk through the sign-in and the closer look at a drawing, with Tab, Enter, Space, Escape and the arrows only. At each stop the focus has an outline, is in the window, and nothing covers it; before a release this is tested at every stop of each kind of page, in windows of 390 and of 1440 pixels. Single-key shortcuts are off while somebody types, and can be turned off altogether.',
    },
    {
      what: 'Forced colours, more contrast and less motion',
      how: 'With forced colours no colour of ours is left in a drawing, a followed step is marked by the weight of its lines, and the words on filled badges can be read. For those who asked for more contrast lines and muted words are darker, and nothing fades. For those who asked for less motion nothing is animated and nothing scrolls smoothly.',
    },
    {
      what: 'Without JavaScript',
      how: 'Every outcome can be reached and read.',
    },
    {
      what: 'The PDF',
      how: 'The same document, made by the compiler for the tests, passes its check for PDF/UA-1: tags, title, language, alternative text.',
    },
  ],
  byHand: {
    date: '2026-11-26' satisfies IsoDate,
    tests: [
      {
        what: 'Forced colours',
        how: 'Pictures of an outcome, a task, a question, the decision and a drawing in close-up, with light and with dark forced colours, as Chromium emulates them.',
      },
    ],
  },
  limits: [
    'No person has tested it with a screen reader: not with JAWS, not with NVDA, not with VoiceOver.',
    'No person who depends on assistive technology has tested it. It was tested in Chromium; not in Firefox, Safari or Edge with Windows high contrast.',
    'The PDF that the browser makes has tags, an outline and alternative text, but does not declare PDF/UA: the compiler for the browser cannot write that declaration.',
    'A drawing is one image with a name; on the page the list of its steps says the same in words. The PNG, draw.io and Visio files have no alternative text: keep the Markdown or the PDF with them.',
    'Source numbers are close together in running text. WCAG exempts links in a sentence from the size of targets.',
    'Commands are long lines of code. They are read out as they stand, with their punctuation.',
  ],
} as const satisfies {
  readonly standard: { readonly title: string; readonly url: `https://${string}` }
  readonly automatic: readonly Test[]
  readonly byHand: { readonly date: IsoDate; readonly tests: readonly Test[] }
  readonly limits: readonly string[]
}
