import type { Plan } from './plan';
import { dayOf } from '../workbook/calendar';

export interface TargetRow {
  readonly year: number;
  readonly metric: string;
  readonly target: number;
  /** How the sheet shows it: `0.0%` as a text in the sheet, others as numbers. */
  readonly format: 'count' | 'amount' | 'percent' | 'decimal';
  readonly owner: string;
  /** For the next year's numbers by quarter. */
  readonly quarters: readonly [number, number, number, number] | null;
}

export interface ProblemRow {
  readonly problem: string;
  readonly kind: string;
  readonly impact: string;
  readonly action: string;
  readonly owner: string;
  readonly due: number;
}

/** Targets of the report year (some met, some missed) and of the next. */
export function sampleTargets({ current }: Plan): TargetRow[] {
  const { year, total, mau } = current;
  const next = year + 1;
  const of = (
    of: number, metric: string, target: number, format: TargetRow['format'], owner: string,
    quarters: TargetRow['quarters'] = null,
  ): TargetRow => ({ year: of, metric, target, format, owner, quarters });
  return [
    of(year, '用户总量', round(total * 0.97, 100), 'count', '成员02'),
    of(year, '月活用户', round(mau * 1.03, 100), 'count', '成员02'),
    of(year, '付费用户占比', 0.11, 'percent', '成员03'),
    of(year, 'ARPU', 150, 'amount', '成员03'),
    of(year, '获客成本', 68, 'amount', '成员04'),
    of(year, '社群活跃度', 0.6, 'percent', '成员07'),
    of(year, '推荐点击率', 0.13, 'percent', '成员06'),
    of(year, '问题解决时长', 6, 'decimal', '成员06'),
    of(year, '满意度', 0.9, 'percent', '成员06'),
    of(next, '用户总量', round(total * 1.3, 100), 'count', '成员02',
      [1.07, 1.14, 1.22, 1.3].map((growth) => round(total * growth, 100)) as [number, number, number, number]),
    of(next, '月活用户', round(mau * 1.25, 100), 'count', '成员02'),
    of(next, '付费用户占比', 0.14, 'percent', '成员03'),
    of(next, 'ARPU', 180, 'amount', '成员03'),
    of(next, '获客成本', 58, 'amount', '成员04'),
    of(next, '社群活跃度', 0.65, 'percent', '成员07'),
    of(next, '裂变新用户占比', 0.33, 'percent', '成员10'),
  ];
}

export function sampleProblems(year: number): ProblemRow[] {
  const due = (month: number): number => dayOf(year + 1, month + 1, 1) - 1;
  return [
    { problem: '付费渠道价格逐季上涨', kind: '痛点', impact: '高', action: '把预算向邀请和私域倾斜', owner: '成员04', due: due(3) },
    { problem: '流失用户基数偏大', kind: '痛点', impact: '中', action: '按流失原因分批召回', owner: '成员02', due: due(6) },
    { problem: '大促之后复购回落', kind: '痛点', impact: '中', action: '大促后两周接续会员权益', owner: '成员05', due: due(9) },
    { problem: '个性化推荐成为行业标配', kind: '趋势', impact: '高', action: '上线推荐策略二期', owner: '成员06', due: due(9) },
    { problem: '短视频种草向搜索延伸', kind: '趋势', impact: '中', action: '内容运营与搜索词联动', owner: '成员11', due: due(12) },
  ];
}

function round(value: number, step: number): number {
  return Math.round(value / step) * step;
}
