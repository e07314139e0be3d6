/** The secret part of a link, which stands behind # so that no server logs it. Undefined until the page runs. */
import {useEffect, useState} from 'react';

export function useToken(): string | undefined {
  const [token, setToken] = useState<string>();
  useEffect(() => setToken(window.location.hash.slice(1)), []);
  return token;
}
