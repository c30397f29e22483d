import type { ShellId } from './types'

/*
 * What the cmdlets of the products accept, taken in November 2026 from the reference pages of Microsoft: Exchange
 * PowerShell of August 2026, Microsoft Graph PowerShell 1.0 of January 2026, AD FS for Windows Server 2025 of
 * April 2026. Written once from those tables, not by hand; common parameters are left out. Only tests read it.
 *
 * A parameter is written as its name; then `?` if it is a switch; then `@surface` if only one of the cmdlet's
 * surfaces has it; then `=` and its aliases.
 */
type CmdletTable = { readonly surfaces: readonly ShellId[]; readonly parameters: string }

const tables: Readonly<Record<string, CmdletTable>> = {
  'Connect-ExchangeOnline': {
    surfaces: ['exchange-online'],
    parameters: `
      ConnectionUri AzureADAuthorizationEndpointUri ExchangeEnvironmentName PSSessionOption
      DelegatedOrganization Prefix CommandName FormatTypeName AccessToken AppId BypassMailboxAnchoring?
      Certificate CertificateFilePath CertificatePassword CertificateThumbprint Credential Device?
      DisableWAM? EnableErrorReporting? EXOModuleBasePath InlineCredential? LoadCmdletHelp?
      LogDirectoryPath LogLevel ManagedIdentity? ManagedIdentityAccountId Organization PageSize
      ShowBanner? ShowProgress SigningCertificate SkipLoadingCmdletHelp? SkipLoadingFormatData?
      TrackPerformance UseMultithreading UserPrincipalName UseRPSSession?
    `,
  },
  'Connect-MgGraph': {
    surfaces: ['graph'],
    parameters: `
      Scopes TenantId ClientId=AppId,ApplicationId ContextScope
      Environment=EnvironmentName,NationalCloud UseDeviceCode?=UseDeviceAuthentication ClientTimeout
      NoWelcome? Break? CertificateSubjectName=CertificateSubject,CertificateName CertificateThumbprint
      SendCertificateChain Certificate Identity?=ManagedIdentity,ManagedServiceIdentity,MSI
      ClientSecretCredential=SecretCredential,Credential AccessToken EnvironmentVariable?
    `,
  },
  'Disconnect-ExchangeOnline': {
    surfaces: ['exchange-online'],
    parameters: `
      Confirm? ConnectionId ModulePrefix WhatIf?
    `,
  },
  'Disconnect-MgGraph': {
    surfaces: ['graph'],
    parameters: `

    `,
  },
  'Enable-OrganizationCustomization': {
    surfaces: ['exchange-online'],
    parameters: `
      Confirm? WhatIf?
    `,
  },
  'Get-AcceptedDomain': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity DomainController@exchange-server ResultSize@exchange-online
    `,
  },
  'Get-ActiveSyncVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Server ADPropertiesOnly? DomainController ShowMailboxVirtualDirectories?
    `,
  },
  'Get-AdfsAccessControlPolicy': {
    surfaces: ['adfs'],
    parameters: `
      Identifier Name
    `,
  },
  'Get-AdfsAdditionalAuthenticationRule': {
    surfaces: ['adfs'],
    parameters: `

    `,
  },
  'Get-AdfsAuthenticationProvider': {
    surfaces: ['adfs'],
    parameters: `
      Name
    `,
  },
  'Get-AdfsAzureMfaConfigured': {
    surfaces: ['adfs'],
    parameters: `
      Confirm? WhatIf?
    `,
  },
  'Get-AdfsCertificate': {
    surfaces: ['adfs'],
    parameters: `
      CertificateType Thumbprint
    `,
  },
  'Get-AdfsFarmInformation': {
    surfaces: ['adfs'],
    parameters: `
      Confirm? WhatIf?
    `,
  },
  'Get-AdfsGlobalAuthenticationPolicy': {
    surfaces: ['adfs'],
    parameters: `

    `,
  },
  'Get-AdfsProperties': {
    surfaces: ['adfs'],
    parameters: `

    `,
  },
  'Get-AdfsRelyingPartyTrust': {
    surfaces: ['adfs'],
    parameters: `
      Identifier Name PrefixIdentifier
    `,
  },
  'Get-AdfsSyncProperties': {
    surfaces: ['adfs'],
    parameters: `

    `,
  },
  'Get-AuthConfig': {
    surfaces: ['exchange-server'],
    parameters: `
      DomainController
    `,
  },
  'Get-AuthServer': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity DomainController@exchange-server
    `,
  },
  'Get-AuthenticationPolicy': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity AllowLegacyExchangeTokens?@exchange-online TenantId@exchange-online
    `,
  },
  'Get-AutodiscoverVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Server ADPropertiesOnly? DomainController ShowMailboxVirtualDirectories?
    `,
  },
  'Get-CASMailbox': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity ActiveSyncDebugLogging? ActiveSyncSuppressReadReceipt? Anr Credential
      DomainController@exchange-server Filter IgnoreDefaultScope? Monitoring?@exchange-server
      OrganizationalUnit ProtocolSettings? ReadFromDomainController?@exchange-server
      ReadIsOptimizedForAccessibility? RecalculateHasActiveSyncDevicePartnership?
      RecipientTypeDetails@exchange-online ResultSize SortBy
    `,
  },
  'Get-ClientAccessService': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity DomainController IncludeAlternateServiceAccountCredentialPassword?
      IncludeAlternateServiceAccountCredentialStatus?
    `,
  },
  'Get-ConnectionInformation': {
    surfaces: ['exchange-online'],
    parameters: `
      ConnectionId ModulePrefix
    `,
  },
  'Get-DistributionGroupMember': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity Credential DomainController@exchange-server IgnoreDefaultScope?@exchange-server
      IncludeSoftDeletedObjects?@exchange-online ReadFromDomainController?@exchange-server ResultSize
    `,
  },
  'Get-EXOMailbox': {
    surfaces: ['exchange-online'],
    parameters: `
      Identity Anr Archive? Async? ExternalDirectoryObjectId Filter GroupMailbox? InactiveMailboxOnly?
      IncludeInactiveMailbox? MailboxPlan Migration? OrganizationalUnit PrimarySmtpAddress Properties
      PropertySets PublicFolder? RecipientTypeDetails ResultSize SoftDeletedMailbox? UserPrincipalName
    `,
  },
  'Get-ExchangeCertificate': {
    surfaces: ['exchange-server'],
    parameters: `
      Thumbprint Identity DomainController DomainName Instance Server
    `,
  },
  'Get-ExchangeServer': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Domain DomainController Status?
    `,
  },
  'Get-HybridConfiguration': {
    surfaces: ['exchange-server'],
    parameters: `
      DomainController
    `,
  },
  'Get-IntraOrganizationConnector': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity DomainController@exchange-server
    `,
  },
  'Get-Mailbox': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity Anr Arbitration?@exchange-server Archive? AuditLog?@exchange-server
      AuxAuditLog?@exchange-server Credential@exchange-server Database@exchange-server
      DomainController@exchange-server Filter GroupMailbox? IgnoreDefaultScope?@exchange-server
      InactiveMailboxOnly?@exchange-online
      IncludeAcceptMessagesOnlyFromDLMembersWithDisplayNames?@exchange-online
      IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames?@exchange-online
      IncludeAcceptMessagesOnlyFromWithDisplayNames?@exchange-online
      IncludeEmailAddressDisplayNames?@exchange-online
      IncludeForwardingAddressWithDisplayNames?@exchange-online
      IncludeGrantSendOnBehalfToWithDisplayNames?@exchange-online
      IncludeInactiveMailbox?@exchange-online MailboxPlan@exchange-online Migration?
      Monitoring?@exchange-server OrganizationalUnit PublicFolder?
      ReadFromDomainController?@exchange-server RecipientTypeDetails RemoteArchive?@exchange-server
      ResultSize Server@exchange-server SoftDeletedMailbox?@exchange-online SortBy
      SupervisoryReviewPolicy?@exchange-server
    `,
  },
  'Get-ManagementRoleAssignment': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity AssignmentMethod ConfigWriteScope CustomConfigWriteScope@exchange-server
      CustomRecipientWriteScope Delegating DomainController@exchange-server Enabled Exclusive
      ExclusiveConfigWriteScope@exchange-server ExclusiveRecipientWriteScope GetEffectiveUsers?
      RecipientAdministrativeUnitScope@exchange-online RecipientGroupScope@exchange-online
      RecipientOrganizationalUnitScope RecipientWriteScope Role RoleAssignee RoleAssigneeType
      WritableDatabase@exchange-server WritableRecipient WritableServer@exchange-server
    `,
  },
  'Get-MapiVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Server ADPropertiesOnly? DomainController ShowMailboxVirtualDirectories?
    `,
  },
  'Get-MgAuditLogSignIn': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV SignInId InputObject
    `,
  },
  'Get-MgContext': {
    surfaces: ['graph'],
    parameters: `

    `,
  },
  'Get-MgDomain': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV DomainId InputObject
    `,
  },
  'Get-MgDomainFederationConfiguration': {
    surfaces: ['graph'],
    parameters: `
      DomainId ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV
      InternalDomainFederationId InputObject
    `,
  },
  'Get-MgGroup': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit ConsistencyLevel
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV GroupId InputObject
    `,
  },
  'Get-MgGroupMember': {
    surfaces: ['graph'],
    parameters: `
      GroupId ExpandProperty=Expand Filter Property=Select Search Skip Sort=OrderBy Top=Limit
      ConsistencyLevel ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend
      Proxy ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV
    `,
  },
  'Get-MgIdentityConditionalAccessPolicy': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV
      ConditionalAccessPolicyId InputObject
    `,
  },
  'Get-MgPolicyIdentitySecurityDefaultEnforcementPolicy': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select ResponseHeadersVariable=RHV Break? Headers
      HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential ProxyUseDefaultCredentials?
    `,
  },
  'Get-MgReportAuthenticationMethodUserRegistrationDetail': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV
      UserRegistrationDetailsId InputObject
    `,
  },
  'Get-MgServicePrincipal': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit ConsistencyLevel
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV ServicePrincipalId
      InputObject
    `,
  },
  'Get-MgSubscribedSku': {
    surfaces: ['graph'],
    parameters: `
      Property=Select ExpandProperty=Expand Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV SubscribedSkuId
      InputObject
    `,
  },
  'Get-MgUser': {
    surfaces: ['graph'],
    parameters: `
      ExpandProperty=Expand Property=Select Filter Search Sort=OrderBy Top=Limit ConsistencyLevel
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV UserId InputObject
    `,
  },
  'Get-MgUserAuthenticationMethod': {
    surfaces: ['graph'],
    parameters: `
      UserId ExpandProperty=Expand Property=Select Filter Search Skip Sort=OrderBy Top=Limit
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? PageSize All? CountVariable=CV AuthenticationMethodId
      InputObject
    `,
  },
  'Get-MigrationEndpoint': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity ConnectionSettings@exchange-server Diagnostic?@exchange-server
      DiagnosticArgument@exchange-server DiagnosticInfo@exchange-online DomainController@exchange-server
      Partition@exchange-online Type
    `,
  },
  'Get-OabVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Server ADPropertiesOnly? DomainController ShowMailboxVirtualDirectories?
    `,
  },
  'Get-OrganizationConfig': {
    surfaces: ['exchange-online', 'exchange-server'],
    // The switch is on no reference page yet; “Control access to EWS in Exchange” names it.
    parameters: `
      DomainController@exchange-server RetrieveEwsOperationAccessPolicy?@exchange-online
    `,
  },
  'Get-OrganizationRelationship': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity DomainController@exchange-server
    `,
  },
  'Get-PartnerApplication': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity DomainController@exchange-server Organization@exchange-server
    `,
  },
  'Get-TransportConfig': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity@exchange-server DomainController@exchange-server
    `,
  },
  'Get-User': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity Anr Arbitration?@exchange-server AuditLog?@exchange-server AuxAuditLog?@exchange-server
      Credential@exchange-server DomainController@exchange-server Filter
      IgnoreDefaultScope?@exchange-server IncludeDirectReportsWithDisplayNames?@exchange-online
      IncludeManagerWithDisplayName?@exchange-online IsVIP?@exchange-online OrganizationalUnit
      PublicFolder? ReadFromDomainController?@exchange-server RecipientTypeDetails ResultSize Sortby
      SupervisoryReviewPolicy?@exchange-server
    `,
  },
  'Get-WebApplicationProxyHealth': {
    surfaces: ['adfs'],
    parameters: `

    `,
  },
  'Get-WebServicesVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Server ADPropertiesOnly? DomainController ShowMailboxVirtualDirectories?
    `,
  },
  'Install-Module': {
    surfaces: ['windows'],
    parameters: `
      Name Scope
    `,
  },
  'Invoke-MgGraphRequest': {
    surfaces: ['graph'],
    parameters: `
      Method Uri Body Headers OutputFilePath InferOutputFileName? InputFilePath PassThru?
      SkipHeaderValidation? ContentType SessionVariable=SV ResponseHeadersVariable=RHV StatusCodeVariable
      SkipHttpErrorCheck? GraphRequestSession UserAgent OutputType Break?
    `,
  },
  'New-AdfsAzureMfaTenantCertificate': {
    surfaces: ['adfs'],
    parameters: `
      Renew TenantId Confirm? WhatIf?
    `,
  },
  'New-AuthenticationPolicy': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Name AllowBasicAuthActiveSync?@exchange-online AllowBasicAuthAutodiscover?@exchange-online
      AllowBasicAuthImap?@exchange-online AllowBasicAuthMapi?@exchange-online
      AllowBasicAuthOfflineAddressBook?@exchange-online AllowBasicAuthOutlookService?@exchange-online
      AllowBasicAuthPop?@exchange-online AllowBasicAuthPowershell?@exchange-online
      AllowBasicAuthReportingWebServices?@exchange-online AllowBasicAuthRpc?@exchange-online
      AllowBasicAuthSmtp?@exchange-online AllowBasicAuthWebServices?@exchange-online
      BlockLegacyAuthActiveSync?@exchange-server BlockLegacyAuthAutodiscover?@exchange-server
      BlockLegacyAuthImap?@exchange-server BlockLegacyAuthMapi?@exchange-server
      BlockLegacyAuthOfflineAddressBook?@exchange-server BlockLegacyAuthPop?@exchange-server
      BlockLegacyAuthRpc?@exchange-server BlockLegacyAuthWebServices?@exchange-server
      BlockModernAuthActiveSync?@exchange-server BlockModernAuthAutodiscover?@exchange-server
      BlockModernAuthImap?@exchange-server BlockModernAuthMapi?@exchange-server
      BlockModernAuthOfflineAddressBook?@exchange-server BlockModernAuthPop?@exchange-server
      BlockModernAuthRpc?@exchange-server BlockModernAuthWebServices?@exchange-server Confirm? WhatIf?
    `,
  },
  'New-MgGroup': {
    surfaces: ['graph'],
    parameters: `
      ResponseHeadersVariable=RHV AcceptedSenders AdditionalProperties AllowExternalSenders?
      AppRoleAssignments AssignedLabels AssignedLicenses AutoSubscribeNewMembers? Calendar CalendarView
      Classification Conversations CreatedDateTime CreatedOnBehalfOf DeletedDateTime Description
      DisplayName Drive Drives Events ExpirationDateTime Extensions GroupLifecyclePolicies GroupTypes
      HasMembersWithLicenseErrors? HideFromAddressLists? HideFromOutlookClients? Id IsArchived?
      IsAssignableToRole? IsManagementRestricted? IsSubscribedByMail? LicenseProcessingState Mail
      MailEnabled? MailNickname MemberOf Members MembersWithLicenseErrors MembershipRule
      MembershipRuleProcessingState OnPremisesDomainName OnPremisesLastSyncDateTime
      OnPremisesNetBiosName OnPremisesProvisioningErrors OnPremisesSamAccountName
      OnPremisesSecurityIdentifier OnPremisesSyncBehavior OnPremisesSyncEnabled? Onenote Owners
      PermissionGrants Photo Photos Planner PreferredDataLocation PreferredLanguage ProxyAddresses
      RejectedSenders RenewedDateTime SecurityEnabled? SecurityIdentifier ServiceProvisioningErrors
      Settings Sites Team Theme Threads TransitiveMemberOf TransitiveMembers UniqueName UnseenCount
      Visibility Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential
      ProxyUseDefaultCredentials? WhatIf? Confirm? BodyParameter
    `,
  },
  'New-MgIdentityConditionalAccessPolicy': {
    surfaces: ['graph'],
    parameters: `
      AdditionalProperties Conditions CreatedDateTime Description DisplayName GrantControls Id
      ModifiedDateTime SessionControls State TemplateId ResponseHeadersVariable=RHV Break? Headers
      HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential ProxyUseDefaultCredentials? WhatIf?
      Confirm? BodyParameter
    `,
  },
  'New-MgServicePrincipal': {
    surfaces: ['graph'],
    parameters: `
      ResponseHeadersVariable=RHV AccountEnabled? AddIns AdditionalProperties AlternativeNames
      AppDescription AppDisplayName AppId AppManagementPolicies AppOwnerOrganizationId AppRoleAssignedTo
      AppRoleAssignmentRequired? AppRoleAssignments AppRoles ApplicationTemplateId ClaimsMappingPolicies
      CreatedObjects CustomSecurityAttributes DelegatedPermissionClassifications DeletedDateTime
      Description DisabledByMicrosoftStatus DisplayName Endpoints FederatedIdentityCredentials
      HomeRealmDiscoveryPolicies Homepage Id Info KeyCredentials LoginUrl LogoutUrl MemberOf Notes
      NotificationEmailAddresses Oauth2PermissionGrants Oauth2PermissionScopes OwnedObjects Owners
      PasswordCredentials PreferredSingleSignOnMode PreferredTokenSigningKeyThumbprint
      RemoteDesktopSecurityConfiguration ReplyUrls ResourceSpecificApplicationPermissions
      SamlSingleSignOnSettings ServicePrincipalNames ServicePrincipalType SignInAudience Synchronization
      Tags TokenEncryptionKeyId TokenIssuancePolicies TokenLifetimePolicies TransitiveMemberOf
      VerifiedPublisher Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential
      ProxyUseDefaultCredentials? WhatIf? Confirm? BodyParameter
    `,
  },
  'Remove-AuthenticationPolicy': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity AllowLegacyExchangeTokens?@exchange-online Confirm? TenantId@exchange-online WhatIf?
    `,
  },
  'Remove-MgIdentityConditionalAccessPolicy': {
    surfaces: ['graph'],
    parameters: `
      ConditionalAccessPolicyId IfMatch PassThru? ResponseHeadersVariable=RHV Break? Headers
      HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential ProxyUseDefaultCredentials? WhatIf?
      Confirm? InputObject
    `,
  },
  'Resolve-DnsName': {
    surfaces: ['windows'],
    parameters: `
      CacheOnly? DnsOnly? DnssecCd? DnssecOk? LlmnrFallback? LlmnrNetbiosOnly? LlmnrOnly? Name
      NetbiosFallback? NoHostsFile? NoIdn? NoRecursion? QuickTimeout? Server TcpOnly? Type
    `,
  },
  'Restart-Service': {
    surfaces: ['windows'],
    parameters: `
      Force? InputObject Name=ServiceName DisplayName PassThru? Include Exclude WhatIf? Confirm?
    `,
  },
  'Revoke-MgUserSignInSession': {
    surfaces: ['graph'],
    parameters: `
      UserId ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? WhatIf? Confirm? InputObject
    `,
  },
  'Set-ActiveSyncVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity ActiveSyncServer BadItemReportingEnabled BasicAuthEnabled ClientCertAuth
      CompressionEnabled Confirm? DomainController ExtendedProtectionFlags ExtendedProtectionSPNList
      ExtendedProtectionTokenChecking ExternalAuthenticationMethods ExternalUrl InstallIsapiFilter
      InternalAuthenticationMethods InternalUrl MobileClientCertificateAuthorityURL
      MobileClientCertificateProvisioningEnabled MobileClientCertTemplateName Name
      RemoteDocumentsActionForUnknownServers RemoteDocumentsAllowedServers RemoteDocumentsBlockedServers
      RemoteDocumentsInternalDomainSuffixList SendWatsonReport WhatIf? WindowsAuthEnabled
    `,
  },
  'Set-AdfsAzureMfaTenant': {
    surfaces: ['adfs'],
    parameters: `
      ClientId TenantId Environment Confirm? WhatIf?
    `,
  },
  'Set-AdfsGlobalAuthenticationPolicy': {
    surfaces: ['adfs'],
    parameters: `
      AdditionalAuthenticationProvider AllowDeviceAuthAsPrimaryForDomainJoinedDevices
      ClientAuthenticationMethods DeviceAuthenticationEnabled DeviceAuthenticationMethod PassThru?
      PrimaryExtranetAuthenticationProvider PrimaryIntranetAuthenticationProvider
      WindowsIntegratedFallbackEnabled Confirm? WhatIf?
    `,
  },
  'Set-AdfsRelyingPartyTrust': {
    surfaces: ['adfs'],
    parameters: `
      AccessControlPolicyName AccessControlPolicyParameters AdditionalAuthenticationRules
      AdditionalAuthenticationRulesFile AdditionalWSFedEndpoint AllowedAuthenticationClassReferences
      AllowedClientTypes AlwaysRequireAuthentication AutoUpdateEnabled ClaimAccepted ClaimsProviderName
      DelegationAuthorizationRules DelegationAuthorizationRulesFile EnableJWT EncryptClaims
      EncryptedNameIdRequired EncryptionCertificate EncryptionCertificateRevocationCheck Identifier
      ImpersonationAuthorizationRules ImpersonationAuthorizationRulesFile IssuanceAuthorizationRules
      IssuanceAuthorizationRulesFile IssuanceTransformRules IssuanceTransformRulesFile
      IssueOAuthRefreshTokensTo MetadataUrl MonitoringEnabled Name NotBeforeSkew Notes PassThru?
      ProtocolProfile RefreshTokenProtectionEnabled RequestMFAFromClaimsProviders
      RequestSigningCertificate SamlEndpoint SamlResponseSignature SignatureAlgorithm
      SignedSamlRequestsRequired SigningCertificateRevocationCheck TargetIdentifier TargetName
      TargetRelyingParty TokenLifetime WSFedEndpoint Confirm? WhatIf?
    `,
  },
  'Set-AuthServer': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity ApplicationIdentifier AuthMetadataUrl Confirm? DomainController DomainName Enabled
      GraphBaseUrl IsDefaultAuthorizationEndpoint Name RefreshAuthMetadata? TrustAnySSLCertificate?
      WhatIf?
    `,
  },
  'Set-AuthenticationPolicy': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity AllowBasicAuthActiveSync?@exchange-online AllowBasicAuthAutodiscover?@exchange-online
      AllowBasicAuthImap?@exchange-online AllowBasicAuthMapi?@exchange-online
      AllowBasicAuthOfflineAddressBook?@exchange-online AllowBasicAuthOutlookService?@exchange-online
      AllowBasicAuthPop?@exchange-online AllowBasicAuthPowershell?@exchange-online
      AllowBasicAuthReportingWebServices?@exchange-online AllowBasicAuthRpc?@exchange-online
      AllowBasicAuthSmtp?@exchange-online AllowBasicAuthWebServices?@exchange-online
      AllowLegacyExchangeTokens?@exchange-online BlockLegacyAuthActiveSync?@exchange-server
      BlockLegacyAuthAutodiscover?@exchange-server BlockLegacyAuthImap?@exchange-server
      BlockLegacyAuthMapi?@exchange-server BlockLegacyAuthOfflineAddressBook?@exchange-server
      BlockLegacyAuthPop?@exchange-server BlockLegacyAuthRpc?@exchange-server
      BlockLegacyAuthWebServices?@exchange-server BlockLegacyExchangeTokens?@exchange-online
      BlockModernAuthActiveSync?@exchange-server BlockModernAuthAutodiscover?@exchange-server
      BlockModernAuthImap?@exchange-server BlockModernAuthMapi?@exchange-server
      BlockModernAuthOfflineAddressBook?@exchange-server BlockModernAuthPop?@exchange-server
      BlockModernAuthRpc?@exchange-server BlockModernAuthWebServices?@exchange-server Confirm?
      TenantId@exchange-online WhatIf?
    `,
  },
  'Set-AutodiscoverVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity BasicAuthentication Confirm? DigestAuthentication DomainController
      ExtendedProtectionFlags ExtendedProtectionSPNList ExtendedProtectionTokenChecking ExternalUrl
      InternalUrl OAuthAuthentication WhatIf? WindowsAuthentication WSSecurityAuthentication
    `,
  },
  'Set-CASMailbox': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity ActiveSyncAllowedDeviceIDs ActiveSyncBlockedDeviceIDs ActiveSyncDebugLogging
      ActiveSyncEnabled ActiveSyncMailboxPolicy ActiveSyncSuppressReadReceipt Confirm?
      DisplayName@exchange-server DomainController@exchange-server ECPEnabled@exchange-server
      EmailAddresses@exchange-server EwsAllowEntourage EwsAllowList EwsAllowMacOutlook EwsAllowOutlook
      EwsApplicationAccessPolicy EwsBlockList EwsEnabled HasActiveSyncDevicePartnership
      IgnoreDefaultScope?@exchange-server ImapEnabled ImapEnableExactRFC822Size@exchange-server
      ImapForceICalForCalendarRetrievalOption ImapMessagesRetrievalMimeFormat ImapSuppressReadReceipt
      ImapUseProtocolDefaults IsOptimizedForAccessibility@exchange-server
      MacOutlookEnabled@exchange-online MAPIBlockOutlookNonCachedMode@exchange-server
      MAPIBlockOutlookExternalConnectivity@exchange-server MAPIBlockOutlookRpcHttp@exchange-server
      MAPIBlockOutlookVersions@exchange-server MAPIEnabled MapiHttpEnabled@exchange-server
      Name@exchange-server OneWinNativeOutlookEnabled@exchange-online
      OutlookMobileEnabled@exchange-online OWAEnabled OWAforDevicesEnabled OwaMailboxPolicy PopEnabled
      PopEnableExactRFC822Size@exchange-server PopForceICalForCalendarRetrievalOption
      PopMessagesRetrievalMimeFormat PopSuppressReadReceipt PopUseProtocolDefaults
      PrimarySmtpAddress@exchange-server PublicFolderClientAccess
      ResetAutoBlockedDevices?@exchange-server SamAccountName@exchange-server ShowGalAsDefaultView
      SmtpClientAuthenticationDisabled@exchange-online UniversalOutlookEnabled@exchange-online WhatIf?
    `,
  },
  'Set-ExchangeServer': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity Confirm? CustomerFeedbackEnabled DataCollectionEnabled DomainController
      ErrorReportingEnabled InternetWebProxy InternetWebProxyBypassList MitigationsApplied
      MitigationsBlocked MitigationsEnabled MonitoringGroup ProductKey RingLevel
      StaticConfigDomainController StaticDomainControllers StaticExcludedDomainControllers
      StaticGlobalCatalogs WhatIf?
    `,
  },
  'Set-MapiVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity ApplyDefaults Confirm? DomainController ExtendedProtectionFlags ExtendedProtectionSPNList
      ExtendedProtectionTokenChecking ExternalUrl IISAuthenticationMethods InternalUrl WhatIf?
    `,
  },
  'Set-OabVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity BasicAuthentication Confirm? DomainController ExtendedProtectionFlags
      ExtendedProtectionSPNList ExtendedProtectionTokenChecking ExternalUrl InternalUrl
      OAuthAuthentication PollInterval RequireSSL WhatIf? WindowsAuthentication
    `,
  },
  'Set-OrganizationConfig': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      ShortenEventScopeDefault@exchange-online ACLableSyncedObjectEnabled@exchange-server
      ActionableMessagesExtenalAccessTokenEnabled@exchange-online
      ActivityBasedAuthenticationTimeoutEnabled ActivityBasedAuthenticationTimeoutInterval
      ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled AdfsAudienceUris@exchange-server
      AdfsAuthenticationConfiguration@exchange-server AdfsEncryptCertificateThumbprint@exchange-server
      AdfsIssuer@exchange-server AdfsSignCertificateThumbprints@exchange-server AppsForOfficeEnabled
      AsyncSendEnabled AuditDisabled@exchange-online AutoArchivingThresholdPercentage@exchange-online
      AutodiscoverPartialDirSync@exchange-online AutoEnableArchiveMailbox@exchange-online
      AutoExpandingArchive?@exchange-online AutomaticForcedReadReceiptEnabled@exchange-online
      BlockMoveMessagesForGroupFolders@exchange-online BookingsAddressEntryRestricted@exchange-online
      BookingsAuthEnabled@exchange-online BookingsBlockedWordsEnabled@exchange-online
      BookingsCreationOfCustomQuestionsRestricted@exchange-online BookingsEnabled@exchange-online
      BookingsExposureOfStaffDetailsRestricted@exchange-online
      BookingsMembershipApprovalRequired@exchange-online BookingsNamingPolicyEnabled@exchange-online
      BookingsNamingPolicyPrefix@exchange-online BookingsNamingPolicyPrefixEnabled@exchange-online
      BookingsNamingPolicySuffix@exchange-online BookingsNamingPolicySuffixEnabled@exchange-online
      BookingsNotesEntryRestricted@exchange-online BookingsPaymentsEnabled@exchange-online
      BookingsPhoneNumberEntryRestricted@exchange-online
      BookingsSearchEngineIndexDisabled@exchange-online BookingsSmsMicrosoftEnabled@exchange-online
      BookingsSocialSharingRestricted@exchange-online ByteEncoderTypeFor7BitCharsets
      CalendarVersionStoreEnabled@exchange-online ComplianceMLBgdCrawlEnabled@exchange-online Confirm?
      ConnectorsActionableMessagesEnabled ConnectorsEnabled ConnectorsEnabledForOutlook@exchange-online
      ConnectorsEnabledForSharepoint@exchange-online ConnectorsEnabledForTeams@exchange-online
      ConnectorsEnabledForYammer@exchange-online CustomerFeedbackEnabled@exchange-server
      CustomerLockboxEnabled@exchange-online DataClassifications@exchange-server
      DefaultAuthenticationPolicy DefaultFolderPermissionRestricted@exchange-online
      DefaultGroupAccessType@exchange-online DefaultMinutesToReduceLongEventsBy@exchange-online
      DefaultMinutesToReduceShortEventsBy@exchange-online DefaultPublicFolderAgeLimit
      DefaultPublicFolderDeletedItemRetention DefaultPublicFolderIssueWarningQuota
      DefaultPublicFolderMaxItemSize DefaultPublicFolderMovedItemRetention
      DefaultPublicFolderProhibitPostQuota DelayedDelicensingEnabled@exchange-online
      DirectReportsGroupAutoCreationEnabled@exchange-online
      DisablePlusAddressInRecipients@exchange-online DistributionGroupDefaultOU
      DistributionGroupNameBlockedWordsList DistributionGroupNamingPolicy
      DLPViaDcsEnabled@exchange-online DLPWaitOnSendEnabled@exchange-online
      DLPWaitOnSendTimeout@exchange-online DomainController@exchange-server
      ElcProcessingDisabled@exchange-online EmptyAddressBookForNonExchangeUsers?@exchange-server
      EnableAuthAdminReadSession?@exchange-server EnableDownloadDomains@exchange-server
      EnableForwardingAddressSyncForMailboxes@exchange-online
      EnableOrgWidePermissionOnScopedRoles?@exchange-server EnableOutlookEvents@exchange-online
      EndUserDLUpgradeFlowsDisabled@exchange-online
      EndUserMailNotificationForDelayedDelicensingEnabled@exchange-online
      EnforceExoAppRbacPermissions@exchange-online EnforceShortenEventSetting?@exchange-online
      EwsAllowEntourage EwsAllowList EwsAllowMacOutlook EwsAllowOutlook EwsAllowedAppIDs@exchange-online
      EwsApplicationAccessPolicy EwsBlockList EwsEnabled
      ExchangeAttributesCloudManagedByDefault?@exchange-online
      ExchangeAttributesServerManagedByDefault?@exchange-online
      ExchangeNotificationEnabled@exchange-online ExchangeNotificationRecipients@exchange-online
      FindTimeAttendeeAuthenticationEnabled@exchange-online FindTimeAutoScheduleDisabled@exchange-online
      FindTimeLockPollForAttendeesEnabled@exchange-online
      FindTimeOnlineMeetingOptionDisabled@exchange-online FocusedInboxOn@exchange-online Force?
      HierarchicalAddressBookRoot HybridRSVPEnabled@exchange-online Industry@exchange-server
      InRegionRoutingEnabled@exchange-online IPListBlocked@exchange-online IsAgendaMailEnabled
      IsExcludedFromOffboardMigration@exchange-server IsExcludedFromOnboardMigration@exchange-server
      IsFfoMigrationInProgress@exchange-server IsGroupFoldersAndRulesEnabled@exchange-online
      IsGroupMemberAllowedToEditContent@exchange-online LeanPopoutEnabled LinkPreviewEnabled
      MailboxDataEncryptionEnabled?@exchange-server MailTipsAllTipsEnabled
      MailTipsExternalRecipientsTipsEnabled MailTipsGroupMetricsEnabled MailTipsLargeAudienceThreshold
      MailTipsMailboxSourcedTipsEnabled ManagedFolderHomepage@exchange-server
      MapiHttpEnabled@exchange-server MaskClientIpInReceivedHeadersEnabled@exchange-online
      MatchSenderOrganizerProperties@exchange-online MaxConcurrentMigrations@exchange-server
      MessageHighlightsEnabled@exchange-online MessageRecallAlertRecipientsEnabled@exchange-online
      MessageRecallAlertRecipientsReadMessagesOnlyEnabled@exchange-online
      MessageRecallEnabled@exchange-online MessageRecallMaxRecallableAge
      MessageRemindersEnabled@exchange-online MicrosoftExchangeRecipientEmailAddresses@exchange-server
      MicrosoftExchangeRecipientEmailAddressPolicyEnabled@exchange-server
      MicrosoftExchangeRecipientPrimarySmtpAddress@exchange-server
      MicrosoftExchangeRecipientReplyRecipient@exchange-server MitigationsEnabled@exchange-server
      MobileAppEducationEnabled@exchange-online OabShadowDistributionOldestFileAgeLimit@exchange-server
      OAuth2ClientProfileEnabled OnlineMeetingsByDefaultEnabled@exchange-online
      OrganizationSummary@exchange-server OutlookGifPickerDisabled@exchange-online
      OutlookMobileGCCRestrictionsEnabled@exchange-online OutlookMobileHelpShiftEnabled@exchange-online
      OutlookMobileSingleAccountEnabled@exchange-online OutlookPayEnabled@exchange-online
      OutlookTextPredictionDisabled@exchange-online PermanentlyDeleteDisabled
      PerTenantSwitchToESTSEnabled@exchange-online PostponeRoamingSignaturesUntilLater@exchange-online
      PreferredInternetCodePageForShiftJis PublicComputersDetectionEnabled
      PublicFolderContentReplicationDisabled
      PublicFolderMailboxesLockedForNewConnections@exchange-server
      PublicFolderMailboxesMigrationComplete@exchange-server
      PublicFolderMigrationComplete@exchange-server PublicFoldersEnabled PublicFolderShowClientControl
      PublicFoldersLockedForMigration@exchange-server ReadTrackingEnabled
      RecallReadMessagesEnabled@exchange-online RefreshSessionEnabled RejectDirectSend@exchange-online
      RecipientDelimiters@exchange-online RemotePublicFolderMailboxes RequiredCharsetCoverage
      SCLJunkThreshold@exchange-server SendFromAliasEnabled@exchange-online
      SharedDomainEmailAddressFlowEnabled@exchange-online SiteMailboxCreationURL
      SmtpActionableMessagesEnabled TenantAdminNotificationForDelayedDelicensingEnabled@exchange-online
      TwoClickMailPreviewEnabled@exchange-online UMAvailableLanguages@exchange-server
      UnblockUnsafeSenderPromptEnabled UseIcsSyncStateStreaming?@exchange-server
      VisibleMeetingUpdateProperties@exchange-online WACDiscoveryEndpoint@exchange-server
      WebPushNotificationsDisabled@exchange-online WebSuggestedRepliesDisabled@exchange-online WhatIf?
      WorkspaceTenantEnabled@exchange-online
    `,
  },
  'Set-TransportConfig': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity@exchange-server AddressBookPolicyRoutingEnabled
      AgentGeneratedMessageLoopDetectionInSubmissionEnabled@exchange-server
      AgentGeneratedMessageLoopDetectionInSmtpEnabled@exchange-server
      AllowLegacyTLSClients@exchange-online ClearCategories Confirm? ConvertDisclaimerWrapperToEml
      DiagnosticsAggregationServicePort@exchange-server DomainController@exchange-server
      DSNConversionMode ExternalDelayDsnEnabled ExternalDsnDefaultLanguage
      ExternalDsnLanguageDetectionEnabled ExternalDsnMaxMessageAttachSize@exchange-server
      ExternalDsnReportingAuthority ExternalDsnSendHtml ExternalPostmasterAddress Force?
      GenerateCopyOfDSNFor@exchange-server HeaderPromotionModeSetting InternalDelayDsnEnabled
      InternalDsnDefaultLanguage InternalDsnLanguageDetectionEnabled
      InternalDsnMaxMessageAttachSize@exchange-server InternalDsnReportingAuthority InternalDsnSendHtml
      InternalSMTPServers@exchange-server JournalMessageExpirationDays@exchange-online
      JournalingReportNdrTo LegacyJournalingMigrationEnabled
      MaxAllowedAgentGeneratedMessageDepth@exchange-server
      MaxAllowedAgentGeneratedMessageDepthPerAgent@exchange-server
      MaxDumpsterSizePerDatabase@exchange-server MaxDumpsterTime@exchange-server
      MaxReceiveSize@exchange-server MaxRecipientEnvelopeLimit
      MaxRetriesForLocalSiteShadow@exchange-server MaxRetriesForRemoteSiteShadow@exchange-server
      MaxSendSize@exchange-server MessageExpiration@exchange-online
      PreventDuplicateJournalingEnabled@exchange-online
      QueueDiagnosticsAggregationInterval@exchange-server RejectMessageOnShadowFailure@exchange-server
      ReplyAllStormBlockDurationHours@exchange-online
      ReplyAllStormDetectionMinimumRecipients@exchange-online
      ReplyAllStormDetectionMinimumReplies@exchange-online
      ReplyAllStormProtectionEnabled@exchange-online Rfc2231EncodingEnabled
      SafetyNetHoldTime@exchange-server ShadowHeartbeatFrequency@exchange-server
      ShadowHeartbeatRetryCount@exchange-server ShadowHeartbeatTimeoutInterval@exchange-server
      ShadowMessageAutoDiscardInterval@exchange-server ShadowMessagePreferenceSetting@exchange-server
      ShadowRedundancyEnabled@exchange-server ShadowResubmitTimeSpan@exchange-server
      SmtpClientAuthenticationDisabled@exchange-online SupervisionTags@exchange-server
      TLSReceiveDomainSecureList@exchange-server TLSSendDomainSecureList@exchange-server
      TransportRuleAttachmentTextScanLimit@exchange-server VerifySecureSubmitEnabled@exchange-server
      VoicemailJournalingEnabled@exchange-server WhatIf? Xexch50Enabled@exchange-server
    `,
  },
  'Set-User': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Identity AllowUMCallsFromNonUsers@exchange-server Arbitration?@exchange-server AssistantName
      AuthenticationPolicy BlockCloudCache@exchange-online CanHaveCloudCache@exchange-online
      CertificateSubject@exchange-server City ClearDataEncryptionPolicy?@exchange-online Company
      Confirm? CountryOrRegion CreateDTMFMap@exchange-server Department DesiredWorkloads@exchange-online
      DisplayName DomainController@exchange-server EXOModuleEnabled@exchange-online Fax FirstName
      Force?@exchange-online GeoCoordinates HomePhone IgnoreDefaultScope?@exchange-server Initials
      IsShadowMailbox@exchange-online LastName LinkedCredential@exchange-server
      LinkedDomainController@exchange-server LinkedMasterAccount@exchange-server
      MailboxRegion@exchange-online MailboxRegionSuffix@exchange-online
      ManagedOnboardingType@exchange-online Manager MobilePhone Name Notes Office OtherFax
      OtherHomePhone OtherTelephone Pager PermanentlyClearPreviousMailboxInfo?@exchange-online Phone
      PhoneticDisplayName PostalCode PostOfficeBox PublicFolder? RemotePowerShellEnabled
      RemoveMailboxProvisioningConstraint?@exchange-online ResetPasswordOnNextLogon
      SamAccountName@exchange-server SeniorityIndex SimpleDisplayName SkipDualWrite?@exchange-server
      StateOrProvince StreetAddress StsRefreshTokensValidFrom@exchange-online
      TelephoneAssistant@exchange-server Title UMCallingLineIds@exchange-server
      UMDtmfMap@exchange-server UserPrincipalName@exchange-server VIP@exchange-online WebPage WhatIf?
      WindowsEmailAddress
    `,
  },
  'Set-WebServicesVirtualDirectory': {
    surfaces: ['exchange-server'],
    parameters: `
      Identity BasicAuthentication CertificateAuthentication Confirm? DigestAuthentication
      DomainController ExtendedProtectionFlags ExtendedProtectionSPNList ExtendedProtectionTokenChecking
      ExternalUrl Force? GzipLevel InternalNLBBypassUrl InternalUrl MRSProxyEnabled
      MRSProxyMaxConnections OAuthAuthentication WhatIf? WindowsAuthentication WSSecurityAuthentication
    `,
  },
  'Test-NetConnection': {
    surfaces: ['windows'],
    parameters: `
      CommonTCPPort ComputerName=RemoteAddress,cn ConstrainInterface ConstrainSourceAddress
      DiagnoseRouting? Hops InformationLevel Port=RemotePort TraceRoute?
    `,
  },
  'Test-OAuthConnectivity': {
    surfaces: ['exchange-online', 'exchange-server'],
    parameters: `
      Service TargetUri AppOnly? Confirm? Mailbox ReloadConfig? UseCachedToken? WhatIf?
    `,
  },
  'Update-MgDomainFederationConfiguration': {
    surfaces: ['graph'],
    parameters: `
      DomainId InternalDomainFederationId ActiveSignInUri AdditionalProperties DisplayName
      FederatedIdpMfaBehavior Id IsSignedAuthenticationRequestRequired? IssuerUri MetadataExchangeUri
      NextSigningCertificate PassiveSignInUri PasswordResetUri PreferredAuthenticationProtocol
      PromptLoginBehavior SignOutUri SigningCertificate SigningCertificateUpdateStatus
      ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy
      ProxyCredential ProxyUseDefaultCredentials? WhatIf? Confirm? BodyParameter InputObject
    `,
  },
  'Update-MgIdentityConditionalAccessPolicy': {
    surfaces: ['graph'],
    parameters: `
      ConditionalAccessPolicyId ResponseHeadersVariable=RHV AdditionalProperties Conditions
      CreatedDateTime Description DisplayName GrantControls Id ModifiedDateTime SessionControls State
      TemplateId Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential
      ProxyUseDefaultCredentials? WhatIf? Confirm? BodyParameter InputObject
    `,
  },
  'Update-MgPolicyIdentitySecurityDefaultEnforcementPolicy': {
    surfaces: ['graph'],
    parameters: `
      ResponseHeadersVariable=RHV AdditionalProperties DeletedDateTime Description DisplayName Id
      IsEnabled? Break? Headers HttpPipelineAppend HttpPipelinePrepend Proxy ProxyCredential
      ProxyUseDefaultCredentials? WhatIf? Confirm? BodyParameter
    `,
  },
  'Update-MgServicePrincipal': {
    surfaces: ['graph'],
    parameters: `
      ServicePrincipalId AccountEnabled? AddIns AdditionalProperties AlternativeNames AppDescription
      AppDisplayName AppId AppManagementPolicies AppOwnerOrganizationId AppRoleAssignedTo
      AppRoleAssignmentRequired? AppRoleAssignments AppRoles ApplicationTemplateId ClaimsMappingPolicies
      CreatedObjects CustomSecurityAttributes DelegatedPermissionClassifications DeletedDateTime
      Description DisabledByMicrosoftStatus DisplayName Endpoints FederatedIdentityCredentials
      HomeRealmDiscoveryPolicies Homepage Id Info KeyCredentials LoginUrl LogoutUrl MemberOf Notes
      NotificationEmailAddresses Oauth2PermissionGrants Oauth2PermissionScopes OwnedObjects Owners
      PasswordCredentials PreferredSingleSignOnMode PreferredTokenSigningKeyThumbprint
      RemoteDesktopSecurityConfiguration ReplyUrls ResourceSpecificApplicationPermissions
      SamlSingleSignOnSettings ServicePrincipalNames ServicePrincipalType SignInAudience Synchronization
      Tags TokenEncryptionKeyId TokenIssuancePolicies TokenLifetimePolicies TransitiveMemberOf
      VerifiedPublisher ResponseHeadersVariable=RHV Break? Headers HttpPipelineAppend
      HttpPipelinePrepend Proxy ProxyCredential ProxyUseDefaultCredentials? WhatIf? Confirm?
      BodyParameter InputObject
    `,
  },
}

/** A parameter of a cmdlet. */
type Parameter = {
  readonly name: string
  readonly switch: boolean
  readonly surfaces: readonly ShellId[]
}

/** A cmdlet of one of the products: where it exists, and its parameters by lower-case name and alias. */
export type Cmdlet = {
  readonly surfaces: readonly ShellId[]
  readonly parameters: ReadonlyMap<string, Parameter>
}

/** The cmdlets of the products, by lower-case name. */
export const cmdlets: ReadonlyMap<string, Cmdlet> = new Map(
  Object.entries(tables).map(([name, table]) => [name.toLowerCase(), readTable(table)]),
)

function readTable({ surfaces, parameters }: CmdletTable): Cmdlet {
  const entries = parameters
    .split(/\s+/)
    .filter(word => word !== '')
    .flatMap(word => {
      const [, name = '', mark, surface, aliases] = /^(\w+)(\?)?(?:@([\w-]+))?(?:=(.*))?$/.exec(word) ?? []
      const parameter: Parameter = {
        name,
        switch: mark === '?',
        surfaces: surface ? [surface as ShellId] : surfaces,
      }
      return [name, ...(aliases?.split(',') ?? [])].map(key => [key.toLowerCase(), parameter] as const)
    })
  return { surfaces, parameters: new Map(entries) }
}

/** PowerShell's own commands, with the parameters that the product uses; `?` marks a switch. */
const own: Readonly<Record<string, string>> = {
  'ConvertFrom-Csv': '',
  'ConvertFrom-Json': '',
  'ConvertTo-Json': 'InputObject Depth',
  'Export-Clixml': 'Path Depth NoClobber?',
  'Export-Csv': 'Path Append? NoTypeInformation? Encoding',
  'ForEach-Object': 'Process',
  'Format-List': 'Property',
  'Format-Table': 'Property AutoSize? Wrap?',
  'Get-ChildItem': 'Path Filter',
  'Get-Command': 'Name',
  'Get-Content': 'Path Raw?',
  'Get-Date': 'Format',
  'Get-Item': 'Path',
  'Get-Module': 'Name',
  'Group-Object': 'Property',
  'Import-Clixml': 'Path',
  'Import-Csv': 'Path',
  'Invoke-Command': 'ComputerName ScriptBlock',
  'Invoke-RestMethod': 'Uri Proxy UseBasicParsing?',
  'Move-Item': 'Path Destination Force?',
  'New-Item': 'ItemType Path Force?',
  'New-ItemProperty': 'Path Name PropertyType Value Force?',
  'Out-File': 'FilePath NoClobber? Encoding',
  'Out-Host': '',
  'Out-Null': '',
  'Remove-ItemProperty': 'Path Name',
  'Rename-Item': 'Path NewName',
  'Select-Object': 'Property ExpandProperty First Last Unique?',
  'Set-Content': 'Path Value',
  'Set-StrictMode': 'Version',
  'Sort-Object': 'Property Descending? Unique?',
  'Start-Transcript': 'Path NoClobber?',
  'Stop-Transcript': '',
  'Test-Path': 'Path',
  'Where-Object': 'FilterScript',
  'Write-Output': 'InputObject',
  'Write-Warning': 'Message',
}

const everyShell = [
  'exchange-online',
  'exchange-server',
  'graph',
  'adfs',
  'windows',
] as const satisfies readonly ShellId[]

/** PowerShell's own commands, by lower-case name: they exist in every shell. */
export const ownCommands: ReadonlyMap<string, Cmdlet> = new Map(
  Object.entries(own).map(([name, parameters]) => [
    name.toLowerCase(),
    readTable({ surfaces: everyShell, parameters }),
  ]),
)

/** Parameters that every cmdlet has. */
export const commonParameters = ['ErrorAction', 'WarningAction', 'Verbose'] as const
