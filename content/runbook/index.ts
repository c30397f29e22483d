import type { Task } from '../types'
import { beforeYouStart } from './before-you-start'
import { blockPilot } from './block-pilot'
import { mfaTriggerAdfs } from './mfa-trigger-adfs'
import { mfaTriggerConditionalAccess } from './mfa-trigger-conditional-access'
import { verify } from './verify'

/** All tasks, in the order of work. Which of them an outcome needs, `when` says. */
export const tasks = [
  ...beforeYouStart,
  ...mfaTriggerConditionalAccess,
  ...mfaTriggerAdfs,
  ...verify,
  ...blockPilot,
] as const satisfies readonly Task[]

export type TaskId = (typeof tasks)[number]['id']
