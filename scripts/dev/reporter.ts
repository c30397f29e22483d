import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { SerializedError } from 'vitest'
import type { TestModule } from 'vitest/node'
import type { Reporter } from 'vitest/reporters'
import { type Mistake, told } from './mistakes'

/** How many lines of one mistake are shown. */
const longest = 12

/** Says of a run of the content's tests what is wrong, where and what to do, and nothing of what is right. */
export default class ContentReporter implements Reporter {
  onTestRunStart(): void {
    console.log('checking …')
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const found = [
      ...errors.map(({ message }) => ({ where: 'content/', what: message })),
      ...modules.flatMap(mistakesOf),
    ]
    // What is missing is told alone: the rest follows from it, or is told once it is there.
    const missing = found.filter(({ where }) => where.includes('lib/missing.test.ts'))
    const mistakes = missing.length > 0 ? missing : found
    for (const line of told(mistakes)) console.log(line)
    const tests = modules.reduce((sum, { children }) => sum + [...children.allTests()].length, 0)
    console.log(mistakes.length === 0 ? `${tests} checks passed` : 'waiting for a correction')
  }
}

function mistakesOf(module: TestModule): readonly Mistake[] {
  const file = relative(process.cwd(), module.moduleId)
  return [
    ...module.errors().map(error => ({ where: file, what: textOf(error) })),
    ...[...module.children.allTests('failed')].map(test => ({
      where: `${test.fullName} (${file})`,
      what: (test.result().errors ?? []).map(textOf).join('\n'),
    })),
  ]
}

/** The first lines of the message of an error, with what was expected and what was found where these are lists. */
function textOf({
  message,
  diff = '',
}: {
  readonly message: string
  readonly diff?: string | undefined
}): string {
  const lines = stripVTControlCharacters(diff)
    .split('\n')
    .filter(line => /^[+-] {3,}/.test(line))
  const said = stripVTControlCharacters(message)
    .split('\n')
    .filter(line => line.trim() !== '')
  return [...said, ...lines].slice(0, longest).join('\n')
}
