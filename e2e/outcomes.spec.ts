import { expect, test } from '@playwright/test'
import { phases } from '@/content/runbook/phases'
import { recommend } from '@/lib/advice/recommend'
import { workflowOf } from '@/lib/advice/workflow'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { listOf } from '@/lib/list'
import { runbookOf } from '@/lib/runbook/runbook'
import { desk, phone } from './pages'

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

    const phased = new Set(runbookOf(answers, architectures).map(({ phase }) => phase.id))
    const idle = phases.flatMap(({ id, title }, number) =>
      phased.has(id) ? [] : [`phase ${number}, ${title}`],
    )
    const none = page.getByText('No task here in')
    if (ids.length > 0 && idle.length > 0) await expect(none).toHaveText(`No task here in ${listOf(idle)}.`)
    else await expect(none).toHaveCount(0)

    const nested = await page.locator('svg svg').count()
    expect(nested, 'no drawing inside a drawing').toBe(0)
  })
}

for (const size of [phone, desk]) {
  test(`what is out of sight takes about the room that it will have, at ${size.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await page.goto('/advice/both/conditional-access/federated')
    const rooms = await page.locator('.task, .outcome > div > section').evaluateAll(all => {
      const heights = () => all.map(element => element.getBoundingClientRect().height)
      const before = heights()
      for (const element of all) (element as HTMLElement).style.contentVisibility = 'visible'
      return heights().map((after, index) => ({
        name: all[index]?.outerHTML.slice(0, 90),
        isTask: all[index]?.matches('.task'),
        before: before[index] ?? 0,
        after,
      }))
    })
    // With less it would lie over what follows it, for whoever asks where things are.
    expect(rooms.filter(({ before, after }) => before < after - 1).map(({ name }) => name)).toEqual([])
    const tasks = rooms.filter(({ isTask }) => isTask)
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    const share = sum(tasks.map(({ before }) => before)) / sum(tasks.map(({ after }) => after))
    expect(tasks.length).toBeGreaterThan(30)
    expect(share).toBeLessThan(1.25)
  })
}

test('a command has its colours where it is in sight', async ({ page }) => {
  await page.goto('/advice/exchange-online/conditional-access/federated')
  const code = page.locator('.task pre code').first()
  await code.scrollIntoViewIfNeeded()
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('token-cmdlet')?.size ?? 0))
    .toBeGreaterThan(0)

  const coloursOf = () =>
    code.evaluate(element =>
      ['::highlight(token-cmdlet)', null].map(part => getComputedStyle(element, part).color),
    )
  await expect.poll(async () => new Set(await coloursOf()).size).toBe(2)
})
