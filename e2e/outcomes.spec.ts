import { expect, test } from '@playwright/test'
import { recommend } from '../lib/advice/recommend'
import { workflowOf } from '../lib/advice/workflow'
import { allOutcomes, hrefOf } from '../lib/flow/path'

for (const answers of allOutcomes()) {
  test(`the outcome ${hrefOf(answers)} says what the advice says`, async ({ page }) => {
    const { architectures, why, whyNot, findings } = recommend(answers)
    await page.goto(hrefOf(answers))
    const ids = architectures.map(({ id }) => id)
    await expect(page.locator('main')).toHaveAttribute('data-outcome', ids.join(' ') || 'none')

    const values = (attribute: string) =>
      page
        .locator(`[${attribute}]`)
        .evaluateAll((all, name) => all.map(each => each.getAttribute(name)), attribute)
    expect(await values('data-why')).toEqual(why.map(({ option }) => option))
    expect(await values('data-why-not')).toEqual(whyNot.map(({ architecture }) => architecture.id))
    expect(await values('data-finding')).toEqual(findings.map(({ kind }) => kind))

    const tasks = await values('data-task')
    expect(new Set(tasks).size, 'a task is printed once').toBe(tasks.length)
    expect(tasks.length > 0, 'an architecture comes with its commands').toBe(ids.length > 0)

    for (const architecture of architectures) {
      const section = page.locator(`section[data-architecture="${architecture.id}"]`)
      const steps = section.locator('li[data-step]')
      await expect(steps).toHaveCount(workflowOf(architecture, answers).steps.length)
    }

    const nested = await page.locator('svg svg').count()
    expect(nested, 'no drawing inside a drawing').toBe(0)
  })
}
