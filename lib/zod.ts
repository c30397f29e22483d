/**
 * zod as the pages may use it: without this setting it tries whether it may use `eval`, and the policy of the pages
 * reports the attempt.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export * from 'zod/mini'
