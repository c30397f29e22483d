/** For tests only: outcomes as they are exported. */
import fc from 'fast-check'
import { architectures } from '@/content/architectures'
import { drawings } from '@/content/diagrams'
import type { Drawing } from '@/content/diagrams/drawing'
import type { Estate } from '@/content/estate'
import type { CompleteAnswers } from '@/content/flow'
import { nameIds, names } from '@/content/names'
import { titleBlock, titleBlockIds } from '@/content/title-block'
import { outcomeOf } from '@/lib/advice/outcome'
import { drawingName, storedName } from '@/lib/diagram/names'
import { drawingNamed } from '@/lib/diagram/open-line'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { anyText, markup } from '@/lib/link/attacks.testing'
import type { Values } from '@/lib/powershell/print'
import { runbookOf } from '@/lib/runbook/runbook'
import { type ChangeInput, type ChangePlan, changePlanOf } from './change-plan'
import { checkTitleBlock } from './title-block'

/** Every name with the example that its field shows. */
export const exampleNames: Values = Object.fromEntries(
  nameIds.map(id => {
    const { example, ...rule } = names[id]
    return [id, 'list' in rule ? [example] : example]
  }),
)

/** Names that organisations may have, and that break a document or a script which quotes carelessly. */
export const awkwardNames: Values = {
  ...exampleNames,
  organisation: "O'Brien & [Söhne](Bank) #1",
  policy: 'Legacy off - (v1.0) _x_',
  'pilot-group': 'Pilot (Zürich) @team #> O’Neill [x](y)',
  'exclusion-group': "Accounts '’ +1 !a & &amp, _b_",
  'service-exclusion-group': '#1 Räume: www.fabrikam.com/a',
  'legacy-exclusion-group': 'Drucker & Scanner [SMTP] (alt)',
  admin: "o'neill_#^~x@fabrikam.com",
  'federated-domain': ['fabrikam.com', 'fabrikam.example'],
  'mail-host': ['mail.fabrikam.com', 'www.fabrikam.com'],
  'autodiscover-host': ['autodiscover.fabrikam.com', 'autodiscover.fabrikam.example'],
  'adfs-pilot-group': "FABRIKAM\\Pilot's (Köln) _x_ #1",
}

/** Every field of the title block with its example. */
export const exampleTitleBlock: ChangeInput['titleBlock'] = Object.fromEntries(
  titleBlockIds.map(id => [id, titleBlock[id].example]),
)

/** Environments that change much: nothing told, a modern one, one full of blockers, one with everything kept. */
const environments: readonly Estate[] = [
  {},
  {
    'exchange-version': 'se',
    hybrid: 'classic',
    'adfs-version': '2022',
    'adfs-mfa': 'certificate',
    keep: [],
  },
  {
    'exchange-version': '2016',
    hybrid: 'agent',
    'load-balancer': 'offloaded',
    'adfs-version': '2012-r2',
    'adfs-mfa': 'third-party',
    'security-defaults': 'on',
    reach: 'none',
  },
  {
    'exchange-version': '2019-older',
    'load-balancer': 'bridged',
    'adfs-mfa': 'entra',
    'security-defaults': 'off',
    cloud: '21vianet',
    reach: 'allow-listed',
    keep: ['smtp-auth', 'imap', 'room-systems', 'mailbox-moves', 'ews-applications', 'activesync'],
    outlook: ['mac', 'new-outlook', '2013', '2016'],
    'other-domains': ['federated', 'managed'],
  },
]

/** What was told, for these answers: nothing but the answers, unless said otherwise. */
export function toldOf(answers: CompleteAnswers, told: Partial<ChangeInput> = {}): ChangeInput {
  const estate = told.estate ?? {}
  const outcome = outcomeOf(answers, estate)
  return {
    outcome,
    runbook: runbookOf({ ...estate, ...answers }, outcome.architectures),
    estate,
    names: {},
    titleBlock: {},
    isMasked: false,
    address: `https://advisor.example${hrefOf(answers)}`,
    date: '2026-11-25',
    ...told,
  }
}

/** The document of what was told, with its drawings. */
export function planOfTold(told: ChangeInput): ChangePlan {
  return changePlanOf(told, drawingsFor(told))
}

const samplePlaces = allOutcomes().flatMap(answers =>
  environments.map((estate, index) => ({ answers, estate, index })),
)

/** Every outcome in each of the environments: what was told, and the document. */
export function allSamples(told: Partial<ChangeInput> = {}) {
  return samplePlaces.map(place => sampleOf(place, told))
}

/** Every outcome in one of the environments, in turn: enough for what takes long. */
export function someSamples(told: Partial<ChangeInput> = {}) {
  return samplePlaces
    .filter((_, index) => index % environments.length === (index >> 2) % environments.length)
    .map(place => sampleOf(place, told))
}

function sampleOf({ answers, estate, index }: (typeof samplePlaces)[number], told: Partial<ChangeInput>) {
  const sample = toldOf(answers, { ...told, estate })
  const at = `${Object.values(answers).join('/')} in environment ${index}`
  return { at, answers, estate, told: sample, plan: planOfTold(sample) }
}

function drawingsFor({ outcome }: ChangeInput): ReadonlyMap<string, Drawing> {
  const names = outcome.architectures.flatMap(({ drawings: of }) => Object.values(of))
  return new Map(
    names.flatMap(name => {
      const stored = byName.get(storedName(name))
      return stored ? [[name, drawingNamed(name, stored)] as const] : []
    }),
  )
}

const byName = new Map(
  drawings.flatMap(drawing =>
    architectures
      .filter(({ id }) => id === drawing.architecture)
      .map(architecture => [drawingName({ architecture, answers: drawing.answers }, drawing.kind), drawing]),
  ),
)

/** Texts that the title block takes: what is markup somewhere, mixed with whatever a clipboard brings. */
export function typedTexts(maximum: number): fc.Arbitrary<string> {
  const parts = fc.oneof(
    anyText,
    fc.constantFrom(...Object.values(markup)),
    fc.constantFrom(
      ...[
        '`',
        '``',
        '|',
        '\\',
        '\\|',
        '<b>',
        '</td>',
        '<!--',
        '-->',
        '[a](b)',
        '![a](b)',
        '[^1]',
        '**',
        '__',
      ],
      ...[
        '~~',
        '# ',
        '- ',
        '+ ',
        '1. ',
        '> ',
        '---',
        '===',
        '&amp;',
        '&#124;',
        '$x$',
        'https://evil.example',
      ],
      ...['www.evil.example', 'a@evil.example', '@team', ':tada:', '#1', ' ', '"', "'", 'word', '[x]'],
    ),
  )
  return fc
    .array(parts, { minLength: 1, maxLength: 8 })
    .map(all => {
      const checked = checkTitleBlock('approvers', all.join('').slice(0, maximum))
      return 'ok' in checked ? (checked.ok ?? '') : ''
    })
    .filter(text => text !== '')
}
