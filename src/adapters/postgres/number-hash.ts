/**
 * SQL for what the record keeps of a number whose owner was erased.
 * @param number an SQL expression of a number in E.164
 */
export function hashOf(number: string): string {
  return `number_hash(${number}, (select value from secrets where name = 'number-hash'))`;
}
