import {
  byAdfsAdapter,
  byAdfsOtherProvider,
  byConditionalAccess,
  byEntraMfa,
  federated,
  online,
  server,
  withOwnFactor,
} from './conditions'
import { on } from './dates'
import type { Claim, Condition, When } from './types'

/** The five pillars of the Well-Architected Framework, applied to these four architectures. */
type Link = { readonly title: string; readonly url: `https://${string}` }

export type Consideration = {
  readonly id: string
  /** What it is about, in a few words: the heading of the item. */
  readonly topic: string
  readonly claim: Claim
  /** Pages to read on; none where the article has none and we know no better one. */
  readonly links: readonly Link[]
  readonly when?: Condition
}

export type Pillar = {
  readonly id:
    | 'reliability'
    | 'security'
    | 'cost-optimization'
    | 'operational-excellence'
    | 'performance-efficiency'
  readonly title: string
  readonly intro: Claim
  readonly overview: Link
  readonly items: readonly Consideration[]
}

const passThrough = { identity: ['pass-through'] } as const satisfies When
const adfsPerTrust = {
  title: 'Configure AD FS policies: MFA per relying party trust by group membership',
  url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/configure-authentication-policies#to-configure-mfa-per-relying-party-trust-that-is-based-on-a-users-group-membership-data',
} as const satisfies Link

const exchangeHighAvailability = {
  title: 'Deploying high availability and site resilience in Exchange Server',
  url: 'https://learn.microsoft.com/exchange/high-availability/deploy-ha',
} as const satisfies Link

const entraAvailability = {
  title: 'Advancing Microsoft Entra availability',
  url: 'https://azure.microsoft.com/blog/advancing-azure-active-directory-availability',
} as const satisfies Link

export const pillars = [
  {
    id: 'reliability',
    title: 'Reliability',
    intro: {
      text: 'Outlook is available when everything in its sign-in path is; what is in your own network is yours to keep running.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Reliability pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/reliability/',
    },
    items: [
      {
        id: 'availability-cloud',
        topic: 'Availability of the cloud services',
        claim: {
          text: 'Without Entra ID no client gets a new token, in any of the four architectures.',
          sources: ['seed-article'],
        },
        links: [
          entraAvailability,
          {
            title: 'Cloud services you can trust: Office 365 availability',
            url: 'https://www.microsoft.com/microsoft-365/blog/2013/08/08/cloud-services-you-can-trust-office-365-availability',
          },
          {
            title: 'What is the Microsoft Entra architecture?',
            url: 'https://learn.microsoft.com/entra/architecture/architecture',
          },
        ],
      },
      {
        id: 'availability-adfs',
        topic: 'Availability of AD FS and its proxies',
        claim: {
          text: 'Every new sign-in needs a node of AD FS and, from outside, a proxy. Plan at least two of each behind a load balancer.',
          sources: ['adfs-hardening'],
        },
        links: [
          {
            title: 'Setting up an AD FS deployment with Always On availability groups',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/ad-fs-always-on',
          },
          {
            title: 'Web Application Proxy in Windows Server',
            url: 'https://learn.microsoft.com/windows-server/remote/remote-access/web-application-proxy/web-application-proxy-in-windows-server',
          },
        ],
        when: federated,
      },
      {
        id: 'availability-pass-through',
        topic: 'Availability of the pass-through agents',
        claim: {
          text: 'Each password check needs a running agent and a domain controller that it reaches. Install agents on several servers, and check that all report as active.',
          sources: ['staged-rollout', 'hybrid-identity-ports'],
          check: true,
        },
        links: [],
        when: passThrough,
      },
      {
        id: 'availability-exchange-server',
        topic: 'Availability of Exchange Server',
        claim: {
          text: 'Mailbox servers form an array with database copies. Hybrid modern authentication must be the same on all of them.',
          sources: ['hybrid-modern-authentication'],
        },
        links: [exchangeHighAvailability],
        when: server,
      },
      {
        id: 'connectivity',
        topic: 'Connectivity',
        claim: {
          text: 'All clients must reach Entra ID. Firewall openings for Microsoft 365 change: take them from the published list or its web service, and keep them current.',
          sources: ['microsoft-365-endpoints'],
        },
        links: [
          {
            title: 'Microsoft 365 URLs and IP address ranges',
            url: 'https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges',
          },
        ],
      },
      {
        id: 'autodetect',
        topic: 'AutoDetect for mobile devices',
        claim: {
          text: 'Outlook for iOS and Android uses the AutoDetect service, which calls your Exchange servers from the cloud. If mobile clients follow, let it in; its addresses are not in the standard list.',
          sources: ['microsoft-365-other-endpoints', 'hybrid-modern-authentication'],
        },
        links: [
          {
            title: 'Other endpoints not included in the Microsoft 365 IP address and URL web service',
            url: 'https://learn.microsoft.com/microsoft-365/enterprise/additional-office365-ip-addresses-and-urls',
          },
        ],
        when: server,
      },
      {
        id: 'resiliency-entra',
        topic: 'Resiliency of Entra ID',
        claim: {
          text: 'A valid access token bridges a short outage. Check what your users do in a longer one, and who decides to roll back.',
          sources: ['seed-article', 'practice'],
          check: true,
        },
        links: [entraAvailability],
      },
      {
        id: 'resiliency-adfs',
        topic: 'Resiliency of AD FS',
        claim: {
          text: 'Losing the only site of AD FS means losing sign-in to all of Microsoft 365; a farm over two sites avoids that.',
          sources: ['seed-article'],
        },
        links: [
          {
            title: 'High availability cross-geographic AD FS deployment in Azure with Azure Traffic Manager',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/deployment/active-directory-adfs-in-azure-with-azure-traffic-manager',
          },
        ],
        when: federated,
      },
      {
        id: 'resiliency-exchange-server',
        topic: 'Resiliency of Exchange Server',
        claim: {
          text: 'Once legacy authentication is blocked, an outage of Entra ID or of the internet stops access to servers that are themselves healthy. Rehearse the rollback.',
          sources: ['hybrid-modern-authentication-overview'],
        },
        links: [exchangeHighAvailability],
        when: server,
      },
    ],
  },
  {
    id: 'security',
    title: 'Security',
    intro: {
      text: 'The aim: a password alone opens no mailbox. What matters is whether every other path is closed.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Security pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/security/',
    },
    items: [
      {
        id: 'hybrid-authentication',
        topic: 'How hybrid modern authentication protects',
        claim: {
          text: 'The client brings Exchange Server a signed token; the password no longer travels to Exchange. The deep dive explains who trusts whom.',
          sources: ['hybrid-modern-authentication'],
        },
        links: [
          {
            title: 'Deep Dive: How Hybrid Authentication Really Works',
            url: 'https://techcommunity.microsoft.com/t5/exchange-team-blog/deep-dive-how-hybrid-authentication-really-works/ba-p/606780',
          },
        ],
        when: server,
      },
      {
        id: 'first-factor',
        topic: 'MFA comes after the password',
        claim: {
          text: 'Conditional Access runs after the first factor and does not stop password guessing: you still need lockout and banned passwords.',
          sources: ['block-legacy-conditional-access'],
        },
        links: [],
        when: byConditionalAccess,
      },
      {
        id: 'entra-operations',
        topic: 'Security operations for Entra ID',
        claim: {
          text: 'Entra ID controls access to every mailbox. Microsoft’s guide lists what to watch and when to raise an alarm.',
          sources: ['seed-article'],
        },
        links: [
          {
            title: 'Microsoft Entra security operations guide',
            url: 'https://learn.microsoft.com/entra/architecture/security-operations-introduction',
          },
        ],
      },
      {
        id: 'adfs-hardening',
        topic: 'Hardening AD FS and Web Application Proxy',
        claim: {
          text: 'Whoever holds the token signing key can impersonate anyone. Treat the servers like domain controllers, and switch the `windowstransport` endpoints off at the proxy.',
          sources: ['adfs-hardening'],
        },
        links: [
          {
            title: 'Best practices for securing AD FS and Web Application Proxy',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/deployment/best-practices-securing-ad-fs',
          },
        ],
        when: federated,
      },
      {
        id: 'adfs-smart-lockout',
        topic: 'Extranet Smart Lockout',
        claim: {
          text: 'Stops password guessing from outside without locking out the user.',
          sources: ['basic-authentication-online'],
        },
        links: [
          {
            title: 'Configure AD FS Extranet Smart Lockout',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/configure-ad-fs-extranet-smart-lockout-protection',
          },
        ],
        when: federated,
      },
      {
        id: 'adfs-conditional-access-too',
        topic: 'AD FS as the only trigger',
        claim: {
          text: 'Microsoft advises Conditional Access even where AD FS does the MFA. Reconsider it when the rule that forbids it is reviewed.',
          sources: ['adfs-entra-mfa'],
        },
        links: [adfsPerTrust],
        when: byAdfsAdapter,
      },
      {
        id: 'adfs-conditional-access-licence',
        topic: 'AD FS as the only trigger',
        claim: {
          text: 'Microsoft advises Conditional Access even where AD FS does the MFA. Reconsider it when you buy Entra ID P1.',
          sources: ['adfs-entra-mfa'],
        },
        links: [adfsPerTrust],
        when: byAdfsOtherProvider,
      },
    ],
  },
  {
    id: 'cost-optimization',
    title: 'Cost optimisation',
    intro: {
      text: 'Licences are the visible part. Servers, their operation, training and the project weigh as much.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Cost Optimization pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/cost-optimization/',
    },
    items: [
      {
        id: 'entra-licence',
        topic: 'Entra ID P1',
        claim: {
          text: 'Needed for every user a Conditional Access policy reaches. Part of Microsoft 365 E3, Business Premium and Enterprise Mobility + Security E3; not of Office 365 E1, E3 or E5.',
          sources: ['mfa-licences'],
        },
        links: [
          {
            title: 'Microsoft Entra pricing',
            url: 'https://www.microsoft.com/security/business/identity-access-management/azure-ad-pricing',
          },
        ],
      },
      {
        id: 'windows-server',
        topic: 'Windows Server for AD FS and its proxies',
        claim: {
          text: 'AD FS and Web Application Proxy are roles of Windows Server: servers, client access licences, people. Moving domains to managed sign-in saves them.',
          sources: ['staged-rollout'],
        },
        links: [
          {
            title: 'Pricing and licensing for Windows Server',
            url: 'https://www.microsoft.com/windows-server/pricing',
          },
        ],
        when: federated,
      },
      {
        id: 'third-party-provider',
        topic: 'A second factor of your own',
        claim: {
          text: 'Certificates and third-party providers have costs of their own: compare them with Entra ID P1, including issue and renewal.',
          sources: ['mfa-licences', 'practice'],
        },
        links: [],
        when: withOwnFactor,
      },
      {
        id: 'intune',
        topic: 'Intune',
        claim: {
          text: 'No workflow here uses it; it costs something only when policies also require a managed device.',
          sources: ['seed-article'],
        },
        links: [
          {
            title: 'Microsoft Intune licensing',
            url: 'https://learn.microsoft.com/mem/intune/fundamentals/licenses',
          },
        ],
      },
      {
        id: 'exchange-online-plans',
        topic: 'Exchange Online',
        claim: {
          text: 'Modern authentication and authentication policies have no separate price. Check the plan for special mailboxes.',
          sources: ['seed-article', 'practice'],
          check: true,
        },
        links: [
          {
            title: 'Exchange Online plans',
            url: 'https://www.microsoft.com/microsoft-365/exchange/compare-microsoft-exchange-online-plans',
          },
        ],
        when: online,
      },
      {
        id: 'exchange-server-licence',
        topic: 'Exchange Server',
        claim: {
          text: `Subscription Edition replaces 2016 and 2019, out of support since ${on('exchange-2019-support')}. Check your agreement: it needs subscriptions or active Software Assurance.`,
          sources: ['exchange-support-dates', 'practice'],
          check: true,
        },
        links: [
          {
            title: 'Exchange Server licensing',
            url: 'https://www.microsoft.com/microsoft-365/exchange/microsoft-exchange-licensing-faq-email-for-business',
          },
        ],
        when: server,
      },
    ],
  },
  {
    id: 'operational-excellence',
    title: 'Operational excellence',
    intro: {
      text: 'The article has no section on this pillar. This is our own advice, from the sources of the runbook.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Operational Excellence pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/operational-excellence/',
    },
    items: [
      {
        id: 'change-order',
        topic: 'The order of changes',
        claim: {
          text: 'MFA first, then blocking. Never leave users without MFA for longer than a switch takes, and never block what has not been proven for the same users.',
          sources: ['exchange-powershell', 'security-defaults', 'practice'],
        },
        links: [],
      },
      {
        id: 'record',
        topic: 'Record before you change',
        claim: {
          text: 'Check that each old value is saved before the first change. A rollback to a guessed default is a second change.',
          sources: ['practice'],
          check: true,
        },
        links: [],
      },
      {
        id: 'federation-certificates',
        topic: 'Certificates of the federation',
        claim: {
          text: 'An expired certificate breaks federated sign-in. Put every certificate of AD FS and the proxies into the calendar.',
          sources: ['adfs-hardening'],
        },
        links: [],
        when: federated,
      },
      {
        id: 'exchange-auth-certificate',
        topic: 'Exchange Auth certificate and updates',
        claim: {
          text: 'Watch the expiry of the Auth certificate, and install each update soon: only the current one is supported.',
          sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'exchange-september-2026'],
        },
        links: [],
        when: server,
      },
      {
        id: 'watch',
        topic: 'Watching',
        claim: {
          text: 'Look for legacy clients, users without a second factor and policies set back to report-only, in the interactive and the non-interactive sign-ins.',
          sources: ['block-legacy-conditional-access', 'graph-sign-ins'],
        },
        links: [],
        when: byConditionalAccess,
      },
      {
        id: 'watch-adfs',
        topic: 'Watching AD FS',
        claim: {
          text: 'The log of each node shows failed second factors, and event 547 when the adapter picks up a new certificate.',
          sources: ['adfs-entra-mfa', 'adfs-hardening'],
        },
        links: [],
        when: byEntraMfa,
      },
      {
        id: 'watch-adfs-own-provider',
        topic: 'Watching AD FS and its MFA provider',
        claim: {
          text: 'The log of each node shows failed sign-ins; a third-party product keeps its own. Watch the expiry of users’ certificates where those are the second factor.',
          sources: ['adfs-hardening', 'adfs-additional-methods', 'practice'],
        },
        links: [],
        when: withOwnFactor,
      },
      {
        id: 'emergency-access',
        topic: 'Emergency access',
        claim: {
          text: 'Sign in with each emergency account at least every 90 days and after each staff change, from outside, and raise an alarm on any other use. Make sure that its method works where the portals require MFA.',
          sources: ['emergency-access'],
        },
        links: [],
      },
    ],
  },
  {
    id: 'performance-efficiency',
    title: 'Performance efficiency',
    intro: {
      text: 'MFA adds a few round trips to a sign-in and none to the work in the mailbox afterwards.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Performance Efficiency pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/performance-efficiency/',
    },
    items: [
      {
        id: 'baselines',
        topic: 'Measure before and after',
        claim: {
          text: 'Measure how long Outlook needs to start and to open a mailbox before the rollout.',
          sources: ['seed-article'],
        },
        links: [
          {
            title: 'Office 365 performance tuning using baselines and performance history',
            url: 'https://learn.microsoft.com/microsoft-365/enterprise/performance-tuning-using-baselines-and-history',
          },
        ],
      },
      {
        id: 'adfs-performance',
        topic: 'Performance of AD FS',
        claim: {
          text: 'Watch the counters of the farm from the pilot on, and the latency to SQL Server where it holds the configuration.',
          sources: ['seed-article'],
        },
        links: [
          {
            title: 'Configure performance monitoring',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/deployment/configure-performance-monitoring',
          },
          {
            title: 'Fine tuning SQL and addressing latency issues with AD FS',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/adfs-sql-latency',
          },
        ],
        when: federated,
      },
      {
        id: 'adfs-capacity',
        topic: 'Capacity of AD FS',
        claim: {
          text: 'Widening the group in one step sends many users to AD FS at once. Check that the farm is sized for it, or go in waves.',
          sources: ['seed-article', 'practice'],
          check: true,
        },
        links: [
          {
            title: 'Planning for AD FS server capacity',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/design/planning-for-ad-fs-server-capacity',
          },
        ],
        when: federated,
      },
      {
        id: 'exchange-preferred-architecture',
        topic: 'Scaling Exchange Server',
        claim: {
          text: 'The preferred architecture says which servers carry how many mailboxes. Check it against Subscription Edition: the page still names 2019.',
          sources: ['seed-article', 'practice'],
          check: true,
        },
        links: [
          {
            title: 'Exchange 2019 preferred architecture',
            url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/preferred-architecture-2019',
          },
        ],
        when: server,
      },
    ],
  },
] as const satisfies readonly Pillar[]
