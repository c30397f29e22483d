import { on } from './dates'
import type { Claim, When } from './types'

/** The five pillars of the Well-Architected Framework, applied to these four architectures. */
type Link = { readonly title: string; readonly url: `https://${string}` }

export type Consideration = {
  readonly id: string
  /** What it is about, in a few words: the heading of the item. */
  readonly topic: string
  readonly claim: Claim
  /** Pages to read on; none where the article has none and we know no better one. */
  readonly links: readonly Link[]
  readonly when?: When
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

const online = { mailbox: ['exchange-online'] } as const satisfies When
const server = { mailbox: ['exchange-server'] } as const satisfies When
const federated = { identity: ['federated'] } as const satisfies When
const passThrough = { identity: ['pass-through'] } as const satisfies When
const conditionalAccess = { 'conditional-access': ['conditional-access'] } as const satisfies When
const adfsTrigger = {
  'conditional-access': ['not-permitted', 'no-licence'],
  identity: ['federated'],
} as const satisfies When
const entraMfaInAdfs = {
  'conditional-access': ['not-permitted'],
  identity: ['federated'],
} as const satisfies When

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
      text: 'Outlook is available when everything in its sign-in path is. The longer the path through your own network, the more of that is yours to keep up.',
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
          text: 'Entra ID stands in every sign-in of all four architectures: without it no client gets a new token. The vendor describes how it and Microsoft 365 are built to stay up.',
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
          text: 'Every new sign-in of a federated domain needs a node of AD FS and, from outside, a Web Application Proxy. Plan at least two of each behind a load balancer; their availability is your design, your hardware and your maintenance.',
          sources: ['seed-article', 'adfs-hardening'],
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
          text: 'Each password check needs one agent that is running and a domain controller that it reaches. Install agents on more than one server, and check from time to time that all report as active.',
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
          text: 'The mailbox servers are an array with copies of each database. Hybrid modern authentication must be the same on all members, or sign-in depends on which server answers.',
          sources: ['seed-article', 'hybrid-modern-authentication'],
        },
        links: [exchangeHighAvailability],
        when: server,
      },
      {
        id: 'connectivity',
        topic: 'Connectivity',
        claim: {
          text: 'All clients must reach Entra ID, and the firewall openings for Microsoft 365 change over time: take them from the published list and its web service, and give somebody the task of keeping them current.',
          sources: ['seed-article', 'microsoft-365-endpoints'],
        },
        links: [
          {
            title: 'Microsoft 365 URLs and IP address ranges',
            url: 'https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges',
          },
        ],
      },
      {
        id: 'connectivity-exchange-server',
        topic: 'Connectivity of Exchange Server',
        claim: {
          text: 'Hybrid modern authentication needs the internet from every Exchange server as well as from the clients inside. A server behind a proxy needs the proxy set with `InternetWebProxy`.',
          sources: ['hybrid-modern-authentication', 'seed-article'],
        },
        links: [],
        when: server,
      },
      {
        id: 'protocol-requirements',
        topic: 'Client and protocol requirements',
        claim: {
          text: 'Which clients and protocols of Exchange Server can use modern authentication stands with the prerequisites, under “Exchange client and protocol requirements”.',
          sources: ['hybrid-modern-authentication-overview'],
        },
        links: [
          {
            title:
              'Hybrid modern authentication overview for use with on-premises Skype for Business and Exchange servers',
            url: 'https://learn.microsoft.com/microsoft-365/enterprise/hybrid-modern-auth-overview#do-you-meet-modern-authentication-prerequisites',
          },
        ],
        when: server,
      },
      {
        id: 'autodetect',
        topic: 'AutoDetect for mobile devices',
        claim: {
          text: 'Outlook for iOS and Android finds on-premises mailboxes through the AutoDetect service, which calls your Exchange servers from the cloud. If mobile clients follow, that call must be let in; its addresses are not in the ordinary endpoint list.',
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
          text: 'An access token stays valid for a while, so a short outage goes unnoticed by Outlook that is already signed in. Check what your users do in a longer one, and who decides to roll back.',
          sources: ['seed-article', 'practice'],
          check: true,
        },
        links: [entraAvailability],
      },
      {
        id: 'resiliency-adfs',
        topic: 'Resiliency of AD FS',
        claim: {
          text: 'With AD FS in the path of each sign-in, losing its only site means losing sign-in to all of Microsoft 365. A farm over two sites avoids that.',
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
          text: 'Database copies keep the mailboxes, but not the sign-in: once legacy authentication is blocked, an outage of Entra ID or of the internet stops access to servers that are themselves well. Rehearse the rollback.',
          sources: ['seed-article', 'hybrid-modern-authentication-overview'],
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
      text: 'The aim is that a password alone opens no mailbox. What decides it is not the MFA prompt but whether every other path is closed.',
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
          text: 'The client proves itself to Entra ID and brings Exchange Server a signed token; the password no longer travels to Exchange. The deep dive explains which party trusts which.',
          sources: ['seed-article', 'hybrid-modern-authentication'],
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
        id: 'classic-hybrid-publishing',
        topic: 'Classic hybrid in a closed organisation',
        claim: {
          text: 'Classic hybrid opens port 443 to Exchange from outside, which organisations with a strict perimeter find hard to accept. The modern hybrid that avoids it does not support hybrid modern authentication. So this has to be decided, not worked around.',
          sources: ['seed-article', 'hybrid-modern-authentication', 'hybrid-agent'],
        },
        links: [],
        when: server,
      },
      {
        id: 'first-factor',
        topic: 'MFA comes after the password',
        claim: {
          text: 'Conditional Access runs after the first factor. It does not stop password guessing against Entra ID or AD FS, so lockout and banned passwords keep their place.',
          sources: ['block-legacy-conditional-access'],
        },
        links: [],
        when: conditionalAccess,
      },
      {
        id: 'entra-operations',
        topic: 'Security operations for Entra ID',
        claim: {
          text: 'Entra ID decides over every mailbox, so its administrators and sign-ins deserve a watch of their own. The vendor’s guide lists what to look at and when to raise an alarm.',
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
          text: 'Whoever holds the token signing key of AD FS can be anyone. Treat its servers like domain controllers: few administrators, own workstations, protected certificates, logs to your monitoring, and the `windowstransport` endpoints switched off at the proxy.',
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
          text: 'Password guessing from outside reaches AD FS, also for names that have no mailbox. Extranet Smart Lockout stops the guesser without locking out the user.',
          sources: ['basic-authentication-online', 'seed-article'],
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
          text: 'The vendor advises protecting Entra resources with Conditional Access even where AD FS does the MFA, and prefers Conditional Access over an access control policy for Microsoft 365. Put the question again when the rule that forbids it is reviewed.',
          sources: ['adfs-entra-mfa', 'seed-article'],
        },
        links: [
          {
            title: 'Configure AD FS policies: MFA per relying party trust by group membership',
            url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/configure-authentication-policies#to-configure-mfa-per-relying-party-trust-that-is-based-on-a-users-group-membership-data',
          },
        ],
        when: adfsTrigger,
      },
    ],
  },
  {
    id: 'cost-optimization',
    title: 'Cost optimisation',
    intro: {
      text: 'Licences are the visible part. Servers of your own, their operation, training and the project itself weigh as much, most of all where AD FS or Exchange Server stays.',
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
          text: 'Conditional Access needs Entra ID P1 for every user whom a policy reaches, and so does the Entra MFA adapter of AD FS. Look first whether you own it: it is part of Microsoft 365 E3, Business Premium and Enterprise Mobility + Security E3, but not of Office 365 E1, E3 or E5.',
          sources: ['mfa-licences', 'seed-article'],
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
          text: 'AD FS and Web Application Proxy are roles of Windows Server: they cost servers, client access licences and the people who run them. Every federated domain that moves to managed sign-in makes that farm smaller. The article links prices of 2022; the page shows today’s version.',
          sources: ['seed-article', 'staged-rollout'],
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
        topic: 'A second factor without Entra ID P1',
        claim: {
          text: 'A third-party provider or certificates replace the missing licence with costs of their own. Compare them with Entra ID P1 before you decide, the work of issuing and renewing included.',
          sources: ['mfa-licences', 'practice'],
        },
        links: [],
        when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
      },
      {
        id: 'intune',
        topic: 'Intune',
        claim: {
          text: 'The article lists Intune among its components. None of the four workflows uses it; it costs something only when policies shall also ask for a managed device.',
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
          text: 'Modern authentication and authentication policies carry no price of their own: every plan for user mailboxes has them. Check the plan where special mailboxes are involved.',
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
          text: `Exchange Server Subscription Edition replaces 2016 and 2019, which left support on ${on('exchange-2019-support')}. Check your agreement: it needs subscriptions or active Software Assurance for servers and users.`,
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
      text: 'The article has no section on this pillar and links nothing for it. What follows is our own advice, drawn from the sources of the runbook.',
      sources: ['seed-article', 'well-architected'],
    },
    overview: {
      title: 'Operational Excellence pillar',
      url: 'https://learn.microsoft.com/azure/well-architected/operational-excellence/',
    },
    items: [
      {
        id: 'report-only',
        topic: 'Report-only first',
        claim: {
          text: 'Keep each new Conditional Access policy in report-only for at least one business week and for all users it will reach, read the result per sign-in, then enforce it for the pilot, then for everyone.',
          sources: ['conditional-access-report-only', 'practice'],
        },
        links: [],
        when: conditionalAccess,
      },
      {
        id: 'pilot-adfs',
        topic: 'Pilot by group',
        claim: {
          text: 'AD FS has no report-only mode. A policy that demands MFA for one group is the only way to try it, and the group is what you widen later.',
          sources: ['adfs-access-control', 'adfs-policy-names', 'practice'],
        },
        links: [],
        when: adfsTrigger,
      },
      {
        id: 'change-order',
        topic: 'The order of changes',
        claim: {
          text: 'Prerequisites, MFA trigger, proof, blocking the pilot, everyone: MFA first, then blocking. Never leave an hour without MFA, never block what has not been proven for the same users.',
          sources: ['exchange-powershell', 'security-defaults', 'practice'],
        },
        links: [],
      },
      {
        id: 'change-order-server',
        topic: 'Hybrid modern authentication before blocking',
        claim: {
          text: 'On Exchange Server the order has one more link: hybrid modern authentication first, blocking after it, and in a rollback the other way round. The default of the organisation is a change of its own, and the last.',
          sources: ['exchange-powershell', 'hybrid-modern-authentication', 'practice'],
        },
        links: [],
        when: server,
      },
      {
        id: 'record',
        topic: 'Record before you change',
        claim: {
          text: 'Check that each old value is saved before the first change: default policies, assignments, policies as JSON, and whatever else the rollout touches. A rollback to a guessed default is a second change.',
          sources: ['practice'],
          check: true,
        },
        links: [],
      },
      {
        id: 'adfs-certificate-renewal',
        topic: 'Certificate renewal at 22 months',
        claim: {
          text: 'The certificates of the Entra MFA adapter last two years. Renew them on every node at 22 months, while the old ones are still valid; afterwards the simple way is gone and nobody signs in.',
          sources: ['adfs-entra-mfa'],
        },
        links: [],
        when: entraMfaInAdfs,
      },
      {
        id: 'federation-certificates',
        topic: 'Certificates of the federation',
        claim: {
          text: 'An expired certificate breaks federated sign-in as a whole. Put every certificate of AD FS and the proxies into the calendar, and let changes of the federation raise an alarm.',
          sources: ['adfs-hardening'],
        },
        links: [],
        when: federated,
      },
      {
        id: 'exchange-auth-certificate',
        topic: 'Exchange Auth certificate and updates',
        claim: {
          text: 'Watch the expiry of the Auth certificate, install each update of Exchange soon, and run the Hybrid Configuration Wizard again when it asks for it. Only the current update is supported.',
          sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'exchange-september-2026'],
        },
        links: [],
        when: server,
      },
      {
        id: 'watch',
        topic: 'Watching',
        claim: {
          text: 'After the rollout look for sign-ins by legacy clients, for users without a second factor and for policies that somebody set back to report-only. Look at the interactive and the non-interactive sign-ins.',
          sources: ['block-legacy-conditional-access', 'graph-sign-ins'],
        },
        links: [],
        when: conditionalAccess,
      },
      {
        id: 'watch-adfs',
        topic: 'Watching AD FS',
        claim: {
          text: 'The AD FS log on each node shows failed second factors and, with the Entra MFA adapter, event 547 when a new certificate is taken up. Send the logs to one place.',
          sources: ['adfs-entra-mfa', 'adfs-hardening'],
        },
        links: [],
        when: adfsTrigger,
      },
      {
        id: 'emergency-access',
        topic: 'Emergency access',
        claim: {
          text: 'Sign in with each emergency account on a fixed day of the year, from outside, and raise an alarm whenever one is used on any other day. Check that its method still works where the portals themselves demand MFA.',
          sources: ['block-legacy-conditional-access', 'practice'],
          check: true,
        },
        links: [],
      },
    ],
  },
  {
    id: 'performance-efficiency',
    title: 'Performance efficiency',
    intro: {
      text: 'MFA adds a few exchanges to a sign-in and none to the work in the mailbox afterwards. What users feel is the network and the servers in the path.',
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
          text: 'Take a baseline of how long Outlook needs to start and to open a mailbox before the rollout; without it every later complaint is an opinion.',
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
          text: 'Watch the counters of the farm from the pilot on. With SQL Server as its database the distance between node and database is felt in each sign-in.',
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
          text: 'Ending all sessions, or widening the group in one step, sends many users to AD FS at the same time. Check that the farm is sized for that morning, or go in waves.',
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
          text: 'The preferred architecture of the Exchange team says how many servers of which kind carry how many mailboxes. Check it against Subscription Edition: the page still names 2019.',
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

export type PillarId = (typeof pillars)[number]['id']
