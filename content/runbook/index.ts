import type { Task } from '../types'
import { beforeYouStart } from './before-you-start'
import { blockPilot } from './block-pilot'
import { everyone } from './everyone'
import { hybridModernAuthentication } from './hybrid-modern-authentication'
import { mfaTriggerAdfs } from './mfa-trigger-adfs'
import { mfaTriggerConditionalAccess } from './mfa-trigger-conditional-access'
import { prerequisites } from './prerequisites'
import { rollBack } from './roll-back'
import { verify } from './verify'
import { watch } from './watch'

/** All tasks, in the order of work. Which of them an outcome needs, `when` says. */
export const tasks = [
  ...beforeYouStart,
  ...prerequisites,
  ...hybridModernAuthentication,
  ...mfaTriggerConditionalAccess,
  ...mfaTriggerAdfs,
  ...verify,
  ...blockPilot,
  ...everyone,
  ...watch,
  ...rollBack,
] as const satisfies readonly Task[]
