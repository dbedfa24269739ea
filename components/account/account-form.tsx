import type { ComponentProps } from 'react';
import { answered, keptAnswer } from '@/lib/form-answer';
import { Form } from './form';
import type { FormState } from './form-state';

type AccountFormProps = ComponentProps<typeof Form> & {
  /** Tells one form from the others. */
  name: string;
};

/** The form of an account's page. Works without JavaScript: what came of it is then told by the page shown anew. */
export async function AccountForm({ name, action, initial, ...rest }: AccountFormProps) {
  const kept = await keptAnswer<FormState>(name);
  return <Form {...rest} action={answered(name, action)} initial={kept ?? initial} />;
}
