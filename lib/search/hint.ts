/**
 * What there is to say of a search besides what it found; '' for nothing.
 *
 * @param commands the titles of the commands among what it found.
 */
export function hintFor(query: string, commands: readonly string[]): string {
  const asked = query.trim()
  if (/^(?:task\s+)?\d+\.\d+$/i.test(asked))
    return 'A task has its number in the runbook of one outcome: open that outcome and look for it there.'
  const isCmdlet = /^[a-z]+-[a-z]+\d*[a-z]*$/i.test(asked) && knownVerbs.test(asked)
  if (!isCmdlet || commands.some(title => title.toLowerCase().startsWith(asked.toLowerCase()))) return ''
  return `No command of a runbook is ${asked}: what is found names it, or is only like it.`
}

/** The verbs with which cmdlets of this field begin; other words with a hyphen are none. */
const knownVerbs =
  /^(?:add|connect|disable|disconnect|enable|export|get|import|install|invoke|move|new|remove|reset|restart|resume|revoke|set|start|stop|suspend|test|uninstall|update)-/i
