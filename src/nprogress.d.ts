/** What is used of it. */
declare module 'nprogress' {
  const nprogress: {configure(options: {template: string; barSelector: string}): void};
  export default nprogress;
}
