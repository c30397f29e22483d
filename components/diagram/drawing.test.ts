import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawings } from '@/content/diagrams'
import { Drawing } from './drawing'

const named = drawings.map(drawing => {
  const { architecture, answers, kind } = drawing
  return [[architecture, answers['conditional-access'], answers.identity, kind].join(', '), drawing] as const
})

describe.each(named)('%s', (_, drawing) => {
  const html = renderToStaticMarkup(
    createElement(Drawing, { drawing, label: 'A label', describedBy: 'steps' }),
  )

  test('is one picture with a name and a description', () => {
    expect(html.match(/<svg/g)).toHaveLength(1)
    expect(html).toContain('role="img"')
    expect(html).toContain('aria-label="A label"')
    expect(html).toContain('aria-describedby="steps"')
  })

  test('brings nothing that the policy refuses, and no id that a second drawing could repeat', () => {
    expect(html).not.toMatch(/ (style|id|on\w+|href)=|<(style|script|foreignObject|use|defs)/)
  })

  test('can be scrolled with the keyboard where it is wide', () => {
    expect(html.includes('tabindex="0"')).toBe(drawing.kind === 'sequence')
  })
})
