import type { Link } from './fragment'

/**
 * Links that people may have kept, of every version that was released, with what each must still open as. For tests
 * only. Links are only added here, never changed: a link in a change ticket must open years later.
 */
export const releasedLinks: readonly { readonly link: string; readonly opens: Link }[] = [
  {
    link: '#v=1&exchange-version=se&policy=Block%20legacy',
    opens: { estate: { 'exchange-version': 'se' }, names: { policy: 'Block legacy' } },
  },
  {
    link: '#v=1&adfs-mfa=third-party&adfs-version=2012-r2&cloud=21vianet&exchange-version=2019-older&hybrid=agent&keep=&load-balancer=pre-authenticating&other-domains=federated,managed&outlook=microsoft-365-apps,ltsc-2024,ltsc-2021,2019,2016,2013,mac,new-outlook&reach=allow-listed&security-defaults=off',
    opens: {
      estate: {
        'exchange-version': '2019-older',
        hybrid: 'agent',
        'load-balancer': 'pre-authenticating',
        'adfs-version': '2012-r2',
        'adfs-mfa': 'third-party',
        outlook: [
          'microsoft-365-apps',
          'ltsc-2024',
          'ltsc-2021',
          '2019',
          '2016',
          '2013',
          'mac',
          'new-outlook',
        ],
        reach: 'allow-listed',
        cloud: '21vianet',
        'security-defaults': 'off',
        keep: [],
        'other-domains': ['federated', 'managed'],
      },
      names: {},
    },
  },
  {
    link: '#v=1&keep=smtp-auth,imap,pop,activesync,ews-applications,room-systems,mailbox-moves&other-domains=',
    opens: {
      estate: {
        keep: ['smtp-auth', 'imap', 'pop', 'activesync', 'ews-applications', 'room-systems', 'mailbox-moves'],
        'other-domains': [],
      },
      names: {},
    },
  },
  {
    link: '#v=1&at=verify&adfs-pilot-group=FABRIKAM%5CMFA%20Pilot&admin=admin%40fabrikam.com&autodiscover-host=autodiscover.fabrikam.com&exclusion-group=Emergency%20Access&federated-domain=fabrikam.com,fabrikam.de&initial-domain=fabrikam.onmicrosoft.com&mail-host=mail.fabrikam.com,owa.fabrikam.com&organisation=Fabrikam%20Bank&pilot-group=Banque%20de%20l%E2%80%99%C3%89tat%2C%20R%26D%20%28EU%29&policy=Block%20Legacy%20Outlook&service-exclusion-group=O%27Brien%2BRooms%2E&tenant-id=8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
    opens: {
      estate: {},
      names: {
        organisation: 'Fabrikam Bank',
        'tenant-id': '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
        'initial-domain': 'fabrikam.onmicrosoft.com',
        'federated-domain': ['fabrikam.com', 'fabrikam.de'],
        policy: 'Block Legacy Outlook',
        'pilot-group': 'Banque de l’État, R&D (EU)',
        'exclusion-group': 'Emergency Access',
        'service-exclusion-group': "O'Brien+Rooms.",
        admin: 'admin@fabrikam.com',
        'mail-host': ['mail.fabrikam.com', 'owa.fabrikam.com'],
        'autodiscover-host': ['autodiscover.fabrikam.com'],
        'adfs-pilot-group': 'FABRIKAM\\MFA Pilot',
      },
      at: 'verify',
    },
  },
  {
    link: '#v=1&cloud=21vianet&graph-client-id=5c9e0d27-61fa-4b83-a1d4-7e2f90b3c6a8&tenant-id=8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
    opens: {
      estate: { cloud: '21vianet' },
      names: {
        'tenant-id': '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
        'graph-client-id': '5c9e0d27-61fa-4b83-a1d4-7e2f90b3c6a8',
      },
    },
  },
  {
    link: '#v=1&exclusion-group=Emergency%20Access&legacy-exclusion-group=SMTP%20Senders',
    opens: {
      estate: {},
      names: { 'exclusion-group': 'Emergency Access', 'legacy-exclusion-group': 'SMTP Senders' },
    },
  },
]
