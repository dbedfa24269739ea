// What letters about an account say, in its language.

import type { Locale } from '@/i18n/config';

export type LetterWords = { subject: string; text: string; action: string; note: string };

type Kind = 'verify-email' | 'reset-password';

export const letterWords: Record<Locale, Record<Kind, LetterWords>> = {
  ko: {
    'verify-email': {
      subject: '이메일 주소를 확인해 주세요',
      text: '가입해 주셔서 고맙습니다. 아래 단추를 누르면 이 주소가 회원님의 것임을 확인합니다. 24시간 동안 쓸 수 있습니다.',
      action: '이메일 확인하기',
      note: '가입하신 적이 없다면 이 메일은 그냥 두셔도 됩니다.',
    },
    'reset-password': {
      subject: '비밀번호를 새로 정해 주세요',
      text: '비밀번호를 잊으셨다고 하셔서 보내 드립니다. 아래 단추를 눌러 새 비밀번호를 정해 주세요. 1시간 동안 한 번 쓸 수 있습니다.',
      action: '새 비밀번호 정하기',
      note: '요청하신 적이 없다면 이 메일은 그냥 두셔도 됩니다. 비밀번호는 그대로입니다.',
    },
  },
  en: {
    'verify-email': {
      subject: 'Please confirm your e-mail address',
      text: 'Thank you for joining us. The button below confirms that this address is yours. It works for 24 hours.',
      action: 'Confirm my address',
      note: 'If you did not sign up, you can leave this mail alone.',
    },
    'reset-password': {
      subject: 'Choose a new password',
      text: 'You told us that you forgot your password. Choose a new one with the button below. It works once, within an hour.',
      action: 'Choose a new password',
      note: 'If you did not ask for this, you can leave this mail alone. Your password stays as it is.',
    },
  },
};
