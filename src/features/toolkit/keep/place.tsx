/** In which language a file is, and for whom. */
import {type Variant, variants} from '../../../../server/content/document-words.shared.ts';
import {languageName} from '../../../../server/documents/words.shared.ts';

/** What partners hand out. */
const languages = ['en', 'ar', 'bn', 'cy', 'fa', 'gu', 'hi', 'lt', 'pa', 'pl', 'pt', 'ro', 'so', 'tr', 'uk', 'ur', 'zh'];

export function LanguageSelect({value, onChange}: {value: string; onChange: (language: string) => void}) {
  const known = languages.includes(value) ? languages : [value, ...languages];
  return (
    <label>
      Language{' '}
      <select className="input input--short" value={value} onChange={({target}) => onChange(target.value)}>
        {known.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function VariantSelect({value, onChange}: {value: Variant; onChange: (variant: Variant) => void}) {
  return (
    <label>
      For{' '}
      <select className="input" value={value} onChange={({target}) => onChange(target.value as Variant)}>
        {Object.entries(variants).map(([variant, name]) => (
          <option key={variant} value={variant}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
