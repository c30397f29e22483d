import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { questions } from '@/content/flow'
import { decisionText } from './decision'

test('the README shows the decision as it is', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`mermaid\n${decisionText()}\`\`\``)
})

test('every question and every option stands in the text of the decision', () => {
  const text = decisionText()
  for (const { title, options } of questions) {
    expect(text).toContain(title)
    for (const { label } of options) expect(text).toContain(label)
  }
})
