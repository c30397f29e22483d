/** Prints what a reviewer of the content must look at next. */
import { dayOf } from '@/lib/freshness'
import { printed, reviewOn } from '@/lib/review'

console.log(printed(reviewOn(dayOf(new Date()))))
