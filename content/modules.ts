/**
 * The module of Microsoft Graph PowerShell that holds a cmdlet, from Microsoft’s reference: each script
 * requires the modules of its own cmdlets and no more.
 */
export const graphModules = {
  'Microsoft.Graph.Applications': [
    'Get-MgServicePrincipal',
    'New-MgServicePrincipal',
    'Update-MgServicePrincipal',
  ],
  'Microsoft.Graph.Authentication': [
    'Connect-MgGraph',
    'Disconnect-MgGraph',
    'Get-MgContext',
    'Invoke-MgGraphRequest',
  ],
  'Microsoft.Graph.Groups': ['Get-MgGroup', 'Get-MgGroupMember', 'New-MgGroup'],
  'Microsoft.Graph.Identity.DirectoryManagement': [
    'Get-MgDomain',
    'Get-MgDomainFederationConfiguration',
    'Get-MgSubscribedSku',
    'Update-MgDomainFederationConfiguration',
  ],
  'Microsoft.Graph.Identity.SignIns': [
    'Get-MgIdentityConditionalAccessPolicy',
    'Get-MgPolicyIdentitySecurityDefaultEnforcementPolicy',
    'Get-MgUserAuthenticationMethod',
    'New-MgIdentityConditionalAccessPolicy',
    'Remove-MgIdentityConditionalAccessPolicy',
    'Update-MgIdentityConditionalAccessPolicy',
    'Update-MgPolicyIdentitySecurityDefaultEnforcementPolicy',
  ],
  'Microsoft.Graph.Reports': [
    'Get-MgAuditLogSignIn',
    'Get-MgReportAuthenticationMethodUserRegistrationDetail',
  ],
  'Microsoft.Graph.Users': ['Get-MgUser'],
  'Microsoft.Graph.Users.Actions': ['Revoke-MgUserSignInSession'],
} as const satisfies Readonly<Record<string, readonly string[]>>
