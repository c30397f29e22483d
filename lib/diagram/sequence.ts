import { type ElementId, elements } from '@/content/elements'
import type { Workflow } from '@/lib/advice/workflow'
import { escapeMermaid } from './escape'
import { drawingTitle } from './names'
import { colours } from './svg'

const config = `---
config:
  theme: base
  look: classic
  themeVariables:
    fontFamily: IBM Plex Sans, Segoe UI, sans-serif
    fontSize: 16px
    actorBkg: "${colours.surface}"
    actorBorder: "${colours.accent}"
    actorTextColor: "${colours.ink}"
    actorLineColor: "${colours.edge}"
    signalColor: "${colours.muted}"
    signalTextColor: "${colours.ink}"
    sequenceNumberColor: "${colours.surface}"
  sequence:
    mirrorActors: false
    wrap: true
    width: 132
    height: 62
    actorMargin: 36
    messageMargin: 44
    boxMargin: 8
---`

/** From left to right: who talks to whom most stands side by side. */
const order: readonly ElementId[] = [
  'outlook',
  'exchange-online',
  'exchange-server',
  'entra-id',
  'conditional-access',
  'entra-mfa',
  'web-application-proxy',
  'adfs',
  'pass-through-agent',
  'active-directory',
]

/** With MFA in AD FS the provider is called from there, so it stands behind it. */
const orderWithAdfsMfa: readonly ElementId[] = [
  ...order.filter(element => element !== 'entra-mfa'),
  'entra-mfa',
  'adfs-mfa-provider',
]

/** The participants of the sequence diagram in order: every element that a step touches. */
export function participantsOf(workflow: Workflow): readonly ElementId[] {
  const touched = new Set(workflow.steps.flatMap(step => step.legs.flatMap(leg => [leg.from, leg.to])))
  const wanted = workflow.architecture.trigger === 'adfs' ? orderWithAdfsMfa : order
  return [...touched].sort((left, right) => wanted.indexOf(left) - wanted.indexOf(right))
}

/**
 * The sequence diagram of a workflow as Mermaid text. A step with several legs is one number: numbering is
 * off for the further legs and goes on after them.
 */
export function sequenceOf(workflow: Workflow): string {
  return [
    config,
    'sequenceDiagram',
    `  accTitle: ${escapeMermaid(drawingTitle(workflow))}`,
    '  accDescr: Who talks to whom during a sign-in, step by step.',
    ...participantsOf(workflow).map(
      element =>
        `  participant ${element} as ${elements[element].label.split('\n').map(escapeMermaid).join('<br>')}`,
    ),
    '  autonumber',
    ...workflow.steps.flatMap((step, index) => [
      ...step.legs.flatMap(({ from, to, message }, leg) => {
        const text = escapeMermaid(leg === 0 ? step.text : (message ?? step.text))
        return [...(leg === 1 ? ['  autonumber off'] : []), `  ${from}->>${to}: ${text}`]
      }),
      ...(step.legs.length > 1 && index < workflow.steps.length - 1
        ? [`  autonumber ${step.number + 1}`]
        : []),
    ]),
    '',
  ].join('\n')
}
