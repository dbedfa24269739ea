/** Whether ten digits can be a business's registration number (사업자등록번호): its last digit is made of the others. */
export function isBusinessNumber(text: string): boolean {
  const digits = [...text.replace(/[-\s]/g, '')].map(Number);
  if (digits.length !== 10 || digits.some((digit) => !Number.isInteger(digit))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const carried = Math.floor((5 * (digits[8] ?? 0)) / 10);
  return (sum + carried + (digits[9] ?? 0)) % 10 === 0 && sum > 0;
}

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];
