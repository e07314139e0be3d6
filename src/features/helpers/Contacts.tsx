/** How the champion and the administrator of one organisation are reached. */
import {Mail, Phone} from 'lucide-react';
import type {Helper} from '../../../server/helpers/contract.ts';
import {helperRoles} from '../../../server/helpers/roles.shared.ts';

export function Contacts({helpers}: {helpers: readonly Helper[]}) {
  return (
    <ul className="contacts">
      {helpers.map(({role, telephone, email, hours}) => (
        <li key={role}>
          <strong>{helperRoles[role].name}</strong>
          {telephone && (
            <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
              <Phone aria-hidden size={16} /> {telephone}
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`}>
              <Mail aria-hidden size={16} /> {email}
            </a>
          )}
          {hours && <span className="facts">{hours}</span>}
        </li>
      ))}
    </ul>
  );
}
