import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';

type NameFieldProps = { id: string; hint?: string; value: string | undefined };

/** The end of a product's address. */
export async function SlugField({ id, hint, value }: NameFieldProps) {
  const t = await getT('goods');
  return (
    <Field id={id} label={t('slug')} hint={hint} required>
      {(control) => (
        <Input
          {...control}
          name="slug"
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          autoCapitalize="none"
          defaultValue={value}
        />
      )}
    </Field>
  );
}

/** What the codes of a product's combinations begin with. */
export async function CodePrefixField({ id, value }: NameFieldProps) {
  const t = await getT('goods');
  return (
    <Field id={id} label={t('codePrefix')} required>
      {(control) => (
        <Input
          {...control}
          name="codePrefix"
          maxLength={30}
          pattern="[A-Za-z0-9]+(-[A-Za-z0-9]+)*"
          defaultValue={value}
        />
      )}
    </Field>
  );
}
