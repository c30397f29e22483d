import { takeBack } from '@/content/runbook/take-back'
import { commandsOf, type NumberedTask } from './runbook'

/** What decides how tall a task stands on a page: the lines of its commands, and the letters of the text around them. */
type Room = { readonly lines: number; readonly letters: number }

/** A command has a bar above it and room around it, as tall as so many of its lines. */
const frame = 3

/** How much room a task takes, whatever the names that are filled in. */
export function roomOf(task: NumberedTask): Room {
  const { title, why, role, takesEffect, risk, takesBack, portal, expect, verify, undo } = task
  const lines = commandsOf(task).map(
    ({ command }) =>
      frame +
      command
        .filter(piece => typeof piece === 'string')
        .join('')
        .split('\n').length,
  )
  const texts = [
    title,
    why.text,
    role,
    takesEffect,
    risk.text,
    ...(takesBack.length > 0 ? [takeBack.title, takeBack.text] : []),
    ...takesBack.flatMap(({ number, title, note = '' }) => [number, title, note]),
    ...(portal ? [portal.where, ...portal.clicks] : []),
    expect,
    verify.expect,
    'command' in undo ? undo.text : undo.none,
  ]
  return { lines: sum(lines), letters: texts.join('').length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
