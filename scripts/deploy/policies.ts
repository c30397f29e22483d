/** The policy of each page, and of the worker, by the name of the file. */
export type Policies = Readonly<Record<string, string>>

/**
 * What a header must say of every answer where it cannot say something else of each page: the page carries its own
 * policy, and a meta element cannot carry this. The browser obeys both.
 */
export const framePolicy = "frame-ancestors 'none'"

/** The policies of what is no page. Nothing but a header can carry them. */
export function policiesOfScripts(policies: Policies): readonly (readonly [name: string, policy: string])[] {
  return Object.entries(policies).filter(([name]) => !name.endsWith('.html'))
}
