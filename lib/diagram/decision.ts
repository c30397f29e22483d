import { questions } from '@/content/flow'
import { decision } from '@/lib/advice/decision'
import { optionOf } from '@/lib/flow/path'
import { escapeMermaid } from './escape'

/** The decision as Mermaid text: questions, their options on the arrows, and what they lead to. */
export function decisionText(): string {
  const [mailbox, trigger, identity] = questions
  const quoted = (text: string) => `"${escapeMermaid(text)}"`
  const lines = decision().flatMap(({ option, groups }) => [
    `  trigger -->|${quoted(optionOf(option).label)}| ${option}{{${quoted(identity.title)}}}`,
    ...groups.flatMap(({ options, ends }, index) => {
      const id = `${option}-${index + 1}`
      const titles = ends.flatMap(({ architectures }) =>
        architectures.length === 1 ? architectures.map(({ title }) => title) : [],
      )
      const leads =
        titles.length > 0 ? `${titles.join(' · ')} · in both, the two side by side` : 'None of the four'
      return [
        `  ${option} -->|${quoted(options.map(each => optionOf(each).label).join(' · '))}| ${id}[${quoted(leads)}]`,
      ]
    }),
  ])
  return [
    'flowchart LR',
    `  mailbox{{${quoted(mailbox.title)}}} -->|${quoted(mailbox.options.map(({ label }) => label).join(' · '))}| trigger{{${quoted(trigger.title)}}}`,
    ...lines,
    '',
  ].join('\n')
}
