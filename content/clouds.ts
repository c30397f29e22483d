import { type Choice, name, only } from './command'

/*
 * What commands must name in a national cloud: the environment to connect to, and the host where Entra ID signs
 * users in. Worldwide, GCC and “not sure” are the modules' own default.
 */
const clouds = {
  'gcc-high': {
    graph: 'USGov',
    exchange: 'O365USGovGCCHigh',
    signIn: 'login.microsoftonline.us',
    endpoints: 'USGOVGCCHigh',
  },
  dod: {
    graph: 'USGovDoD',
    exchange: 'O365USGovDoD',
    signIn: 'login.microsoftonline.us',
    endpoints: 'USGOVDoD',
  },
  '21vianet': {
    graph: 'China',
    exchange: 'O365China',
    signIn: 'login.partner.microsoftonline.cn',
    endpoints: 'China',
  },
} as const

type NationalCloud = keyof typeof clouds
type Names = (typeof clouds)[NationalCloud]

/** A tenant in a national cloud. */
const national = { cloud: ['gcc-high', 'dod', '21vianet'] } as const

/** A tenant in a cloud of the United States government. */
export const government = { cloud: ['gcc-high', 'dod'] } as const

/** A tenant operated by 21Vianet. */
export const vianet = { cloud: ['21vianet'] } as const

/** A tenant in any other cloud, as far as we know. */
export const exceptVianet = { cloud: ['worldwide', 'gcc-high', 'dod', 'unanswered'] } as const

/** A tenant in the worldwide cloud, as far as we know. */
export const worldwide = { cloud: ['worldwide', 'unanswered'] } as const

/** Text that differs from cloud to cloud; nothing stands elsewhere unless it is given. */
function byCloud(text: (cloud: Names) => string, elsewhere = ''): Choice {
  const texts = (Object.keys(clouds) as NationalCloud[]).map(id => only({ cloud: [id] }, text(clouds[id])))
  return only({}, ...texts, only(worldwide, elsewhere))
}

/**
 * The parameters of `Connect-MgGraph`, with the space before them. 21Vianet does not have the app of Graph PowerShell:
 * there the organisation's own one is named, in brackets, which may hold a line break.
 */
export const graphEnvironment = only(
  {},
  byCloud(({ graph }) => ` -Environment '${graph}'`),
  only(vianet, ' -ClientId (\n  ', name('graph-client-id'), '\n)'),
)

/** The same as entries of a hashtable, inside a block. */
export const graphEnvironmentEntry = only(
  {},
  byCloud(({ graph }) => `\n    Environment = '${graph}'`),
  only(vianet, '\n    ClientId = ', name('graph-client-id')),
)

/** The host where Entra ID signs users in, quoted. */
export const signInHost = byCloud(({ signIn }) => `'${signIn}'`, "'login.microsoftonline.com'")

/** What the Entra MFA adapter of AD FS calls, on a line of its own; for 21Vianet no page of Microsoft names it. */
export const notificationHost = only(
  {},
  only(worldwide, "\n  'adnotifications.windowsazure.com'"),
  only(government, "\n  'adnotifications.windowsazure.us'"),
)

/** Other hosts of a worldwide sign-in, each on a line of its own inside an array. */
export const signInPageHosts = only(
  worldwide,
  "\n    'login.windows.net'\n    'login.microsoft.com'\n    'autologon.microsoftazuread-sso.com'\n    'graph.microsoft.com'",
)

/** The list of endpoints that Microsoft publishes for the cloud, quoted. */
export const endpointList = byCloud(({ endpoints }) => `'${endpoints}'`, "'Worldwide'")

/** The identifier by which AD FS knows the trust with Microsoft 365, quoted. */
export const trustIdentifier = only(
  {},
  only(exceptVianet, "'urn:federation:MicrosoftOnline'"),
  only(vianet, "'urn:federation:partner.microsoftonline.cn'"),
)

/**
 * Connects to Exchange Online, from a line that is not indented. A national cloud is one parameter more, which no
 * longer fits on the line: there the parameters stand in the hashtable `session`.
 */
export function connectExchangeOnline(session: string): Choice {
  return only(
    {},
    only(worldwide, 'Connect-ExchangeOnline -UserPrincipalName ', name('admin'), ' -ShowBanner:$false'),
    only(
      national,
      `$${session} = @{\n  UserPrincipalName = `,
      name('admin'),
      byCloud(({ exchange }) => `\n  ExchangeEnvironmentName = '${exchange}'`),
      `\n}\nConnect-ExchangeOnline @${session} -ShowBanner:$false`,
    ),
  )
}
