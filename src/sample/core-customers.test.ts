import { expect, it } from 'vitest';
import { coreCustomers } from './core-customers';

it('takes customers who bought lately, and often or much, by quintiles', () => {
  const core = (orders: number[]): number[] => [...coreCustomers(customers, { lastDay, orders, cents: rising }, 100)];
  // Five customers with values 1 to 5 each: scores are 1 to 5 in every respect.
  const customers = Int32Array.of(0, 1, 2, 3, 4);
  const lastDay = [96, 97, 98, 99, 100];
  const rising = [1, 2, 3, 4, 5];
  expect(core(rising)).toEqual([0, 0, 0, 1, 1]);
  // Frequent but not recent, and recent but not frequent: F + M must reach 8.
  expect(core([5, 4, 3, 2, 1])).toEqual([0, 0, 0, 0, 0]);
  // Equal values score alike: with one order each nobody passes a cut point, so F is 1.
  expect(core([1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0]);
});
