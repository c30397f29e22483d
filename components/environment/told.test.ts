import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** What this module sees of a browser. */
const browser = {
  location: { hash: '', pathname: '/advice' },
  localStorage: { getItem: (_: string): string | null => null },
  history: { state: null, replaceState: () => {} },
  addEventListener: () => {},
}

let told: typeof import('./told')
let refusals: typeof import('@/components/ui/refused-store')
beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', browser)
  vi.stubGlobal('requestAnimationFrame', setTimeout)
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  vi.stubGlobal('document', { addEventListener: () => {}, getElementById: () => null })
  vi.resetModules()
  told = await import('./told')
  refusals = await import('@/components/ui/refused-store')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  browser.localStorage.getItem = () => null
})

function look(hash: string): void {
  browser.location.hash = hash
  told.readAddress()
}

describe('what is typed before the address was looked at', () => {
  test.each(['', '#v=1&at=environment', '#v=9&cloud=dod', '#policy=%24(x)', '#v=1&cloud=dod'])(
    'stays, and so does its field, when the address brings no name: %s',
    hash => {
      told.fillIn('pilot-group', 'MFA Pilot')
      look(hash)
      expect(told.allTold()).toMatchObject({ names: { 'pilot-group': 'MFA Pilot' }, edition: 0 })
    },
  )

  test('counts for more than the link, which fills the other fields', () => {
    told.fillIn('pilot-group', 'MFA Pilot')
    told.answer('cloud', 'dod')
    look('#v=1&cloud=21vianet&hybrid=agent&pilot-group=Another&policy=Block')
    expect(told.allTold()).toMatchObject({
      estate: { cloud: 'dod', hybrid: 'agent' },
      names: { 'pilot-group': 'MFA Pilot', policy: 'Block' },
      edition: 1,
      notice: { from: 'link', names: 2, answers: 2 },
    })
  })
})

describe('what is cleared', () => {
  beforeEach(() => {
    told.fillIn('pilot-group', 'MFA Pilot')
    told.answer('cloud', 'dod')
    told.clear('names')
  })

  test('is gone, and nothing else', () => {
    expect(told.allTold()).toMatchObject({ names: {}, estate: { cloud: 'dod' } })
  })

  test('can be put back, into the fields too', () => {
    const { edition } = told.allTold()
    told.answer('hybrid', 'agent')
    told.putBack('names')
    expect(told.allTold()).toMatchObject({
      names: { 'pilot-group': 'MFA Pilot' },
      estate: { cloud: 'dod', hybrid: 'agent' },
      cleared: { names: {} },
      edition: edition + 1,
    })
  })

  test('takes along what was refused in place of a name, which can be put back too', () => {
    const refused = { text: 'Block <Outlook>', error: 'Not like this.' }
    const title = { text: '<>', error: 'Neither.' }
    told.putBack('names')
    refusals.keepRefused('name-policy', refused)
    refusals.keepRefused('title-block-owner', title)
    told.clear('names')
    expect(refusals.refusedIn('name-policy')).toBeUndefined()
    told.clear('estate')
    told.putBack('names')
    expect(refusals.refusedIn('name-policy')).toEqual(refused)
    expect(told.allTold()).toMatchObject({ names: { 'pilot-group': 'MFA Pilot' }, cleared: { refused: {} } })
    expect(refusals.refusedIn('title-block-owner')).toEqual(title)
  })

  test('is not what a name from elsewhere stands for', () => {
    refusals.keepRefused('name-policy', { text: 'Block <Outlook>', error: 'Not like this.' })
    look('#v=1&policy=Block')
    told.clear('names')
    expect(told.allTold().cleared).toMatchObject({ names: { policy: 'Block' }, refused: {} })
    expect(refusals.refusedIn('name-policy')).toBeUndefined()
  })

  test('can be put back until another name is filled in, or another address is looked at', () => {
    told.fillIn('policy', 'Block')
    expect(told.allTold().cleared.names).toEqual({})
    told.clear('names')
    look('#v=1&cloud=dod')
    expect(told.allTold().cleared.names).toEqual({})
  })
})

describe('another address', () => {
  test('takes the place of what was told, in the fields too', () => {
    look('#v=1&pilot-group=One')
    look('#v=1&cloud=dod')
    expect(told.allTold()).toMatchObject({ estate: { cloud: 'dod' }, names: {}, edition: 2 })
  })

  test('that brings only answers leaves the fields alone', () => {
    look('#v=1&cloud=dod')
    expect(told.allTold()).toMatchObject({ estate: { cloud: 'dod' }, edition: 0 })
  })

  test('that is refused says why, each reason once', () => {
    look('#%ff=1&%fe=2&%C3%A4=3&%C3%B6=4')
    expect(told.allTold().notice?.problems).toEqual([
      'Nothing in the link can be used. Ask for it again, or answer and fill in here.',
      'A part of the link is damaged, and left out.',
      '“…” is not known here, and left out.',
    ])
  })
})

test('what this device remembered and cannot be read is said', () => {
  browser.localStorage.getItem = () => '<script>alert(1)</script>'
  look('')
  expect(told.allTold().notice).toMatchObject({
    from: 'device',
    problems: [
      'What this device remembered cannot be read, so none of it is used. Answer and fill in again.',
    ],
  })
})

test('what this device remembered passes the gate of a link', () => {
  browser.localStorage.getItem = () => '#v=1&pilot-group=%24(x)&policy=Block&__proto__=1'
  look('')
  expect(told.allTold()).toMatchObject({ names: { policy: 'Block' }, onDevice: 'these' })
  expect(told.allTold().notice).toMatchObject({ from: 'device', names: 1 })
  expect(told.allTold().notice?.problems).toHaveLength(2)
})

describe('a link, where this device remembers something', () => {
  beforeEach(() => {
    browser.localStorage.getItem = () => '#v=1&pilot-group=Ours'
  })

  test('that says something else is not remembered', () => {
    look('#v=1&pilot-group=Theirs')
    expect(told.allTold()).toMatchObject({
      names: { 'pilot-group': 'Theirs' },
      onDevice: 'others',
    })
  })

  test('that says the same, also with a place, is what is remembered', () => {
    look('#v=1&at=runbook&pilot-group=Ours')
    expect(told.allTold()).toMatchObject({ onDevice: 'these' })
  })

  test('gives way to what is remembered when that is asked for', () => {
    look('#v=1&pilot-group=Theirs')
    browser.history.replaceState = () => {
      browser.location.hash = ''
    }
    told.showRemembered()
    expect(told.allTold()).toMatchObject({
      names: { 'pilot-group': 'Ours' },
      onDevice: 'these',
      notice: { from: 'device', names: 1 },
    })
  })
})
