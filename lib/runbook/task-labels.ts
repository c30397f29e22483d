/** What the parts of a task are called, on the page and in every document. */
export const taskLabels = {
  where: 'Where',
  role: 'Role',
  furtherSources: 'See also',
  risk: 'Risk',
  takesEffect: 'Takes effect',
  command: 'Command',
  expect: 'Expect',
  verify: 'Verify',
  undo: 'Undo',
  done: 'Done',
} as const
