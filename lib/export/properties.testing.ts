/** For tests only: what must hold of any text that goes into a document. A run that fails throws. */
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert'
import fc from 'fast-check'
import { titleBlock } from '@/content/title-block'
import { xmlDocument } from '@/lib/xml'
import { decisionRecord } from './decision-record'
import { rootOf } from './diagram/parsed-xml.testing'
import { codeCell, codeSpan, fenced, table, valueCell } from './markdown'
import { nodesOf, outline, parsed, visible } from './parsed-markdown.testing'
import { planOfTold, toldOf, typedTexts } from './samples.testing'

const typed = typedTexts(200)
const none = { mailbox: 'both', 'conditional-access': 'not-permitted', identity: 'pass-through' } as const

/** A text is one text in a cell of a table. */
export function isOneCell() {
  return fc.property(typed, value => {
    for (const cell of [codeCell(value), valueCell(value)]) {
      const [row] = nodesOf(parsed(table(['a', 'b'], [[cell, 'x']])), 'tableRow').slice(1)
      ok(row)
      deepStrictEqual(row.children.map(visible), [value, 'x'])
      for (const { type } of row.children[0]?.children ?? []) match(type, /^(?:text|inlineCode|html)$/)
      for (const { value: html } of nodesOf(row, 'html')) strictEqual(html, '<!-- -->')
    }
  })
}

/** A text is one code span, and one block of code. */
export function isOnePieceOfCode() {
  return fc.property(typed, value => {
    const [paragraph] = nodesOf(parsed(`a ${codeSpan(value)} b`), 'paragraph')
    ok(paragraph)
    deepStrictEqual(
      paragraph.children.map(({ type }) => type),
      ['text', 'inlineCode', 'text'],
    )
    strictEqual(visible(paragraph), `a ${value} b`)
    const blocks = parsed(fenced(`${value}\n\n${value}`, 'powershell')).children
    strictEqual(blocks.length, 1)
    ok(blocks[0]?.type === 'code')
    strictEqual(blocks[0].value, `${value}\n\n${value}`)
  })
}

/** A text in the front matter of a decision record stays a text, also for readers that take it for Markdown. */
export function isOneTextOfFrontMatter() {
  const recordOf = (approvers: string) =>
    parsed(decisionRecord(planOfTold(toldOf(none, { titleBlock: { approvers } }))))
  const usual = JSON.stringify(outline(recordOf('Board')))
  return fc.property(typedTexts(titleBlock.approvers.maximum), approvers => {
    const root = recordOf(approvers)
    strictEqual(JSON.stringify(outline(root)).replace(/"text","html",(?="text")/g, ''), usual)
    const line = /^decision-makers: "(.*)"$/m.exec(nodesOf(root, 'yaml')[0]?.value ?? '')?.[1] ?? ''
    match(line, /^(?:[\p{L}\p{M}\p{N} ,.;:&/+!?%=()'’–—-]|\\U[0-9a-f]{8})*$/u)
    doesNotMatch(line, /\.\S|:(?! |$)|&(?:\w{2,}|#\w+);/)
    const read = line.replace(/\\U([0-9a-f]{8})/g, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    strictEqual(read, approvers)
  })
}

/** A text is one text of an XML document, as content and as the value of an attribute. */
export function isOneTextOfXml() {
  return fc.property(typed, value => {
    const root = rootOf(xmlDocument(['a', { b: value }, value]))
    strictEqual(root.getAttribute('b'), value)
    strictEqual(root.textContent, value)
    strictEqual(root.childNodes.length, 1)
  })
}
