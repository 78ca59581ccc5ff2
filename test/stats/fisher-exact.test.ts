import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../src/stats/fisher-exact.ts';

describe('fisherExact', () => {
  // R: sapply(c('less', 'greater', 'two.sided'),
  //      function(a) fisher.test(matrix(c(3,1,1,3), 2, byrow = TRUE), alternative = a)$p.value)
  test.each([
    [[3, 1, 1, 3], 0.985714285714286, 0.242857142857143, 0.485714285714286],
    [[1, 9, 11, 3], 0.00137972809261004, 0.999966348095302, 0.00275945618522008],
    [[0, 5, 5, 0], 0.00396825396825397, 1, 0.00793650793650794],
    [[4, 4, 4, 4], 0.690365190365191, 0.69036519036519, 1],
    [[10, 2, 3, 15], 0.999984519018686, 0.000465180943362906, 0.000536724119143436],
    [[0, 3, 0, 4], 1, 1, 1],
  ] as const)('%j', ([firstYes, firstNo, secondYes, secondNo], less, greater, twoSided) => {
    const found = fisherExact({ firstYes, firstNo, secondYes, secondNo });
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(found.less).toBeCloseTo(less, 12);
    expect(found.greater).toBeCloseTo(greater, 12);
    expect(found.twoSided).toBeCloseTo(twoSided, 12);
  });

  test('is undefined without a group', () => {
    expect(fisherExact({ firstYes: 0, firstNo: 0, secondYes: 1, secondNo: 1 }).kind).toBe('undefined');
  });
});
