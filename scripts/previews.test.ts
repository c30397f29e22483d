import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { previewOf } from '@/lib/advice/preview'
import { allAnswers } from '@/lib/flow/path'

test('every preview picture that a page names is there', () => {
  for (const answers of allAnswers()) {
    const { image } = previewOf(answers)
    expect(existsSync(`public${image}`), `public${image}: run npm run build, then npm run previews`).toBe(
      true,
    )
  }
})
