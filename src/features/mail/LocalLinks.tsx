/** Where the site runs under an address that only this computer knows: its links lead nowhere from any other. */
export function LocalLinks() {
  const {hostname, origin} = window.location;
  if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return null;
  return (
    <p className="notice notice--warn">
      <strong>Links in messages begin with {origin} and open on this computer alone.</strong> Before you pass one on, ask whoever
      runs the server to set the address that people will type (BASE_URL).
    </p>
  );
}
