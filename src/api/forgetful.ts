/** On these pages nothing that is sent says who sends it: no cookie goes with any request, whatever part of the page asks. */
export const isForgetful = (pathname: string): boolean => pathname.startsWith('/anonymous/');
