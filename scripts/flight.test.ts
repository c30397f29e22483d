import { describe, expect, test } from 'vitest'
import { withoutRepeatedStyles } from './flight'

const styles = 'a>b{content:"“"}\n@media (width<9rem){a{color:red}}'
const pageOf = (styles: string, data: string) =>
  `<html><head><style data-precedence="next" data-href="/a.css">${styles}</style></head><script>self.__next_f.push([1,${data}])</script></html>`
const inScript = (text: string) =>
  JSON.stringify(text).replace(/[<>&]/g, letter => `\\u00${letter.charCodeAt(0).toString(16)}`)
const rowsOf = (page: string): string => JSON.parse(/push\(\[1,(.*)\]\)/.exec(page)?.[1] ?? '')

describe('a page that is taken over by React', () => {
  test('keeps its styles, and has an empty text for each time that its data repeats them', () => {
    const row = `T${new TextEncoder().encode(styles).length.toString(16)},${styles}`
    const page = withoutRepeatedStyles(pageOf(styles, inScript(`1:"a"\n2:${row}3:["b"]\n20:${row}`)))

    expect(page).toContain(`data-href="/a.css">${styles}</style>`)
    expect(rowsOf(page)).toBe('1:"a"\n2:""\n3:["b"]\n20:""\n')
  })

  test('is found to repeat them where Next cuts its data in the middle of them, and has it in one piece', () => {
    const row = `2:T${new TextEncoder().encode(styles).length.toString(16)},${styles}`
    const pieces = [`1:"a"\n${row.slice(0, 12)}`, `${row.slice(12)}3:["b"]\n`]
    const pushed = pieces.map(inScript).join('])</script><script>self.__next_f.push([1,')

    expect(rowsOf(withoutRepeatedStyles(pageOf(styles, pushed)))).toBe('1:"a"\n2:""\n3:["b"]\n')
  })

  test('has its styles from several files in one element', () => {
    const rows = ['a{color:red}', 'b{color:blue}'].map(text => `7:T${text.length.toString(16)},${text}`)
    const page = withoutRepeatedStyles(
      pageOf('a{color:red}b{color:blue}', inScript(`${rows.join('')}8:T5,other`)),
    )

    expect(rowsOf(page)).toBe('7:""\n7:""\n8:T5,other')
  })

  test('is left alone where it has no styles of its own', () => {
    const page = '<html><style>a{color:red}</style></html>'
    expect(withoutRepeatedStyles(page)).toBe(page)
  })

  test('stops the build when its data no longer repeats the styles', () => {
    expect(() => withoutRepeatedStyles(pageOf(styles, inScript('1:"a"\n')))).toThrow(/does not repeat/)
  })
})
