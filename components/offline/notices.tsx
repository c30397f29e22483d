'use client'

import { NewerVersion } from './newer-version'
import { Unfetched } from './unfetched'

/** What any page may have to say of itself. For the client in one piece: a page names the files of each. */
export function Notices() {
  return (
    <>
      <NewerVersion />
      <Unfetched />
    </>
  )
}
