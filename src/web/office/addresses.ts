/** Addresses the frame of the office links to; the slices mount their routes at the same ones. */
export const officeAddresses = {
  home: '/office',
  notifications: '/office/notices',
  account: '/office/me',
  signIn: '/sign-in',
  signOut: '/sign-out',
  year: (year: number) => `/office/years/${year}`,
} as const;
