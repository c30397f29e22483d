import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleBlockIds } from '@/content/title-block'
import { allPictures } from '@/lib/diagram/pictures'
import { anyAbbreviation } from '@/lib/glossary'
import { printCommand } from '@/lib/powershell/print'
import { effortInWords } from '@/lib/runbook/effort'
import { commandsOf, tasksOf } from '@/lib/runbook/runbook'
import type { ChangeInput } from './change-plan'
import { decisionRecord } from './decision-record'
import { prose } from './markdown'
import { nodesOf, outline, parsed, sourcesIn, visible } from './parsed-markdown.testing'
import { isOneCell, isOnePieceOfCode } from './properties.testing'
import { runbookMarkdown } from './runbook-markdown'
import {
  awkwardNames,
  exampleTitleBlock,
  planOfTold,
  someSamples,
  toldOf,
  typedTexts,
} from './samples.testing'

const both = { mailbox: 'both', 'conditional-access': 'not-permitted', identity: 'federated' } as const
const none = { ...both, identity: 'pass-through' } as const

const typed = typedTexts(200)

const pictures = allPictures()

describe('the runbook as Markdown, for every outcome', () => {
  const samples = someSamples({ names: awkwardNames, titleBlock: exampleTitleBlock }).map(sample => {
    const markdown = runbookMarkdown(sample.plan)
    return { ...sample, markdown, root: parsed(markdown) }
  })

  test('holds every command word for word, in the order of the runbook', () => {
    for (const { at, told, root } of samples) {
      const blocks = nodesOf(root, 'code').filter(({ lang }) => lang === 'powershell')
      expect(
        blocks.map(({ value }) => value),
        at,
      ).toEqual(
        tasksOf(told.runbook)
          .flatMap(commandsOf)
          .map(({ command }) => printCommand(command, awkwardNames)),
      )
    }
  })

  test('says that clicks and command are one or the other where both make the same change', () => {
    const eithers = samples.flatMap(({ told, root, at }) => {
      const both = tasksOf(told.runbook).filter(
        ({ changes, portal, command }) => changes && portal && command,
      )
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      expect(paragraphs.filter(text => text.startsWith('Either by hand: ')).length, at).toBe(both.length)
      expect(paragraphs.filter(text => text === 'Or with this command:').length, at).toBe(both.length)
      return both
    })
    expect(eithers.length).toBeGreaterThan(0)
  })

  test('numbers and names each task, and says beside each phase what is signed', () => {
    for (const { at, plan, root } of samples) {
      const headings = nodesOf(root, 'heading').map(visible)
      const tasks = plan.phases.flatMap(phase => phase.tasks)
      expect(
        headings.filter(heading => /^\d+\.\d+ /.test(heading)),
        at,
      ).toEqual(tasks.map(({ number, title }) => `${number} ${title}`))
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      for (const { title, lead, criteria } of plan.phases.flatMap(({ signOff }) => signOff ?? [])) {
        expect(paragraphs, at).toContain(`${title}. ${lead} ${criteria.replace(/`/g, '')}`)
      }
    }
  })

  test('says the effort, and of a phase without a task that there is none', () => {
    for (const { at, told, plan, root } of samples) {
      if (plan.architectures.length === 0) continue
      expect(nodesOf(root, 'listItem').map(visible), at).toContain(`Effort. ${effortInWords(told.runbook)}`)
      const headings = nodesOf(root, 'heading').map(visible)
      for (const { number, title } of plan.phases) expect(headings, at).toContain(`Phase ${number}: ${title}`)
      const idle = plan.phases.filter(({ tasks }) => tasks.length === 0)
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      expect(paragraphs.filter(text => text.startsWith('No task here')).length, at).toBe(idle.length)
    }
  })

  test('says above the signatures what the change waits for', () => {
    const blocked = samples.filter(
      ({ plan }) => plan.architectures.length > 0 && plan.condition !== undefined,
    )
    expect(blocked.length).toBeGreaterThan(0)
    for (const { at, plan, root } of blocked) {
      const approvals = root.children.findIndex(
        node => node.type === 'heading' && visible(node) === 'Approvals',
      )
      const next = root.children.slice(approvals + 1, approvals + 3).map(visible)
      expect(next, at).toEqual([plan.aboutApprovals, plan.condition])
    }
  })

  test('lists the sources that it cites, and no other', () => {
    for (const { at, root } of samples) {
      const { cited, listed } = sourcesIn(root)
      expect(cited, at).toEqual(listed)
    }
  })

  test('has whom the title block names among those who sign', () => {
    for (const { at, plan, root } of samples) {
      const rows = nodesOf(root, 'tableRow').map(row => row.children.map(visible).join(' | '))
      if (plan.architectures.length > 0) expect(rows, at).toContain('Approver | Mei Tanaka, Security |  | ')
    }
  })

  test('lists what is to be taken back, in the order of the way back', () => {
    for (const { at, plan, root } of samples) {
      const lists = nodesOf(root, 'list').map(({ children }) => children.map(visible).join('\n'))
      const taken = plan.phases.flatMap(({ tasks }) => tasks).filter(({ takesBack }) => takesBack.length > 0)
      const wayBack = plan.phases.find(({ id }) => id === 'roll-back')?.tasks ?? []
      expect(taken.length > 0, at).toBe(wayBack.length > 0)
      for (const { takesBack } of taken) {
        const items = takesBack.map(({ number, title, note = '' }) => `${number} ${title}. ${note}`.trimEnd())
        expect(lists, at).toContain(items.join('\n'))
      }
    }
  })

  test('draws each architecture twice, with the texts that Mermaid made its drawings from', () => {
    for (const { at, plan, root } of samples) {
      const drawn = nodesOf(root, 'code').filter(({ lang }) => lang === 'mermaid')
      expect(
        drawn.map(({ value }) => `${value}\n`),
        at,
      ).toEqual(
        plan.architectures.flatMap(({ drawings: { flowchart, sequence } }) =>
          [flowchart, sequence].map(name => pictures.find(picture => picture.name === name)?.text),
        ),
      )
    }
  })

  test('lists the sources under the numbers of the page, with dates and links', () => {
    for (const { at, plan, root } of samples) {
      const rows = nodesOf(root, 'table').at(-1)?.children.slice(1) ?? []
      expect(
        rows.map(row => row.children.map(visible)),
        at,
      ).toEqual(
        plan.sources.map(({ number, title, url, publisher, dated, checked }) => [
          String(number),
          title,
          publisher,
          dated ?? '',
          url ? checked : `Reviewed ${checked}`,
        ]),
      )
      const numbers = new Set(plan.sources.map(({ number }) => String(number)))
      for (const [, number = ''] of nodesOf(root, 'text').flatMap(({ value }) => [
        ...value.matchAll(/\[(\d+)\]/g),
      ]))
        expect(numbers, at).toContain(number)
    }
  })

  test('says once what each short form in its sentences stands for', () => {
    for (const { at, plan, root } of samples) {
      const rows = nodesOf(root, 'table').at(-2)?.children.slice(1) ?? []
      expect(
        rows.map(row => row.children.map(visible)),
        at,
      ).toEqual(plan.abbreviations.map(({ short, long }) => [short, long]))
      const sentences = nodesOf(root, 'paragraph')
        .flatMap(paragraph => nodesOf(paragraph, 'text'))
        .map(({ value }) => value)
        .join('\n')
      const explained = plan.abbreviations.map(({ short }) => short)
      for (const used of new Set(sentences.match(anyAbbreviation)))
        expect(explained, `${at} ${used}`).toContain(used)
      expect(explained, at).toContain('MFA')
    }
  })

  test('has no HTML, no image and no link but its own', () => {
    for (const { at, plan, root } of samples) {
      expect(nodesOf(root, 'html'), at).toEqual([])
      expect(nodesOf(root, 'image'), at).toEqual([])
      const own = new Set([
        plan.link,
        ...plan.sources.map(({ url }) => url),
        ...[...plan.whyNot, ...plan.waysForward].map(({ link }) => new URL(link?.href ?? '', plan.link).href),
      ])
      for (const { url } of nodesOf(root, 'link')) expect(own, `${at} ${url}`).toContain(url)
    }
  })

  test('calls an answer an answer, as the page does', () => {
    for (const { at, plan, root } of samples) {
      const text = visible(root)
      for (const { answer } of [...plan.why, ...plan.whyNot.flatMap(({ reasons }) => reasons)])
        expect(text, at).toContain(`Answer: “${answer}”.`)
    }
  })

  test('prints each sentence of the content as it is', () => {
    for (const { at, plan, root } of samples) {
      const text = visible(root)
      const claims = [
        ...plan.findings.map(({ claim }) => claim),
        ...plan.phases.flatMap(({ tasks }) => tasks.map(({ why }) => why)),
      ]
      const sentences = [
        ...claims.map(claim => claim.text),
        ...plan.checks.map(({ expected }) => expected),
        ...plan.phases.flatMap(({ tasks }) =>
          tasks.flatMap(({ verify, undo }) => [verify.expect, undo.text]),
        ),
      ]
      for (const sentence of sentences) expect(text, at).toContain(sentence.replace(/`/g, ''))
      for (const { action } of plan.findings) expect(text, at).toContain(`Do: ${action.replace(/`/g, '')}`)
    }
  })

  test('marks what is missing: in the list of names, and at each block that cannot run', () => {
    const root = parsed(runbookMarkdown(planOfTold(toldOf(both))))
    const cells = nodesOf(root, 'tableCell').map(visible)
    expect(cells).toContain('missing: <pilot-group>')
    const gaps = nodesOf(root, 'code').filter(({ value }) => value.includes('<pilot-group>'))
    const marks = nodesOf(root, 'paragraph')
      .map(visible)
      .filter(text => text.includes('cannot run yet') && text.includes('<pilot-group>'))
    expect(gaps.length).toBeGreaterThan(3)
    expect(marks).toHaveLength(gaps.length)
  })
})

describe('the organisation', () => {
  const titlesOf = (told: Partial<ChangeInput>) =>
    [runbookMarkdown, decisionRecord].map(print => {
      const [title] = nodesOf(parsed(print(planOfTold(toldOf(both, told)))), 'heading')
      return title && visible(title)
    })
  const titles = [
    'Runbook: Both kinds of mailbox, with MFA in AD FS',
    'MFA for Outlook on the desktop: Both kinds of mailbox, with MFA in AD FS',
  ]

  test('is in the title of the runbook and of the decision record, as it was typed', () => {
    for (const organisation of ['Fabrikam Bank', awkwardNames.organisation]) {
      expect(titlesOf({ names: { organisation } })).toEqual(titles.map(title => `${title} (${organisation})`))
    }
  })

  test('is in no title where it was not typed, or is masked', () => {
    expect(titlesOf({})).toEqual(titles)
    expect(titlesOf({ names: awkwardNames, isMasked: true })).toEqual(titles)
  })
})

describe('what a person typed', () => {
  test('never becomes structure of the document, and can be read back', () => {
    const documentOf = (values: ChangeInput['titleBlock']) =>
      parsed(runbookMarkdown(planOfTold(toldOf(none, { names: awkwardNames, titleBlock: values }))))
    const usual = outline(documentOf(exampleTitleBlock))
    fc.assert(
      fc.property(fc.record(Object.fromEntries(titleBlockIds.map(id => [id, typed]))), values => {
        const root = documentOf(values)
        const [first] = nodesOf(root, 'table')
        const read = first?.children.slice(2).map(row => row.children.map(visible)[1])
        expect(read).toEqual(titleBlockIds.map(id => values[id]))
        // A comment of ours parts a backslash from a bar: the one thing that is not in the usual document.
        expect(JSON.stringify(outline(root)).replace(/"text","html",(?="text")/g, '')).toBe(
          JSON.stringify(usual),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('is one text in a cell, whatever it is', () => {
    fc.assert(isOneCell(), { numRuns: 1000 })
  })

  test('is one code span, and one block of code, whatever it is', () => {
    fc.assert(isOnePieceOfCode(), { numRuns: 1000 })
  })
})

test('a sentence of content is text, whatever signs it begins with or holds', () => {
  for (const text of [
    '1. a',
    '# a',
    '- a',
    '+ a',
    '=== a',
    'a * b * c',
    'a_b_ [c] <d> & &amp; ~e~ | f $g$ #h #',
    '12) b',
  ]) {
    const root = parsed(prose(text))
    expect(outline(root)).toEqual(['root', ['paragraph', 'text']])
    expect(visible(root)).toBe(text)
  }
  expect(visible(parsed(prose('`a|b` and `c`')))).toBe('a|b and c')
})
