import { describe, it } from 'vitest';
import { csv, sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('an English-speaking SaaS company', () => {
  it('has accounts, invoices and daily usage exports read', async () => {
    const found = await recogniseFiles([
      csv('accounts.csv', `
account_id,company,signup_date,signup_source,referred_by_account,plan,email
A-100,Acme,2025-01-05T08:30:00Z,Google Ads,,pro,x@acme.com
A-101,Globex,2025-02-11T10:00:00+08:00,Referral,A-100,basic,y@globex.com
`, 'utf-8-bom'),
      csv('invoices_2025.csv', `
Invoice Number;Account ID;Paid Date;Amount Paid (USD);Amount Refunded;Status
INV-1;A-100;03/15/2025;1,200.00;0;paid
INV-2;A-101;04/20/2025;$300.50;50.50;refunded
`),
      csv('usage.csv', `
account_id\tevent_date\tevent_count
A-100\t2025-01-06\t12
A-101\t2025-02-12\t3
`),
    ]);
    expectDatasets(found, 'users', 'orders', 'activity');
    expectRows(found, 'users', `
      user_id | registered_at | channel | invited_by
      A-100 | 2025-01-05 08:30:00 | Google Ads |
      A-101 | 2025-02-11 10:00:00 | Referral | A-100
    `);
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount | status
      INV-1 | A-100 | 2025-03-15 | 1200 | 0 | paid
      INV-2 | A-101 | 2025-04-20 | 300.5 | 50.5 | refunded
    `);
    expectRows(found, 'activity', `
      user_id | date | events
      A-100 | 2025-01-06 | 12
      A-101 | 2025-02-12 | 3
    `);
  });

  it('has spend by named months, A/B tests with the variants across, the onboarding funnel and support tickets read', async () => {
    const found = await recogniseFiles([
      workbook('Marketing 2025.xlsx', [sheet('Paid Acquisition', `
        Month | Channel | Spend (USD) | New Customers | Impressions | Clicks | CTR | CPA
        Jan-25 | Google Ads | $5,000 | 50 | 200k | 4,000 | 2.0% | 100
        Jan-25 | LinkedIn | $2,500 | 10 | 80k | 900 | 1.1% | 250
        Feb-25 | Google Ads | $4,800 | 48 | 190k | 3,900 | 2.1% | 100
        Total | | $12,300 | 108 | 470k | 8,800 | |
      `)]),
      workbook('Experiments.xlsx', [sheet('AB tests', `
        Experiment | Start Date | End Date | Control | < | Treatment | < | Winner
        ^ | ^ | ^ | Visitors | Conversions | Visitors | Conversions | ^
        Pricing page | 2025-02-01 | 2025-02-21 | 1000 | 50 | 1010 | 70 | Treatment
        CTA colour | 2025-03-01 | 2025-03-14 | 800 | 40 | 790 | 38 | none
      `)]),
      workbook('Product ops.xlsx', [
        sheet('Onboarding funnel', `
          Month | Flow | Step No. | Step Name | Users
          2025-01 | Onboarding | 1 | Sign up | 500
          2025-01 | Onboarding | 2 | Invite team | 300
          2025-01 | Onboarding | 3 | First project | 200
        `),
        sheet('Support tickets', `
          Ticket ID | Opened At | Closed At | Channel | CSAT (1-5) | Handled By
          1001 | 2025-03-05 09:00 | 2025-03-05 09:45 | email | 5 | human
          1002 | 2025-03-06 14:00 | | chat | | bot
        `),
        sheet('Release notes', `
          Version | Release Date | What's new
          v2.1.0 | @2025-03-10 | Dark mode
          v2.2.0 | @2025-05-02 | SSO
        `),
        sheet('Feature requests', `
          ID | Date | Request | Users affected | Pain (1-5) | Effort (person-days) | Status
          FR-1 | 2025-02-03 | Export to PDF | 120 | 4 | 5 | done
          FR-2 | 2025-02-10 | Audit log | 40 | 5 | 8 | backlog
        `),
      ]),
    ]);
    expectDatasets(found, 'spend', 'experiments', 'funnel', 'tickets', 'releases', 'feedback');
    expectRows(found, 'spend', `
      date | channel | spend | new_customers | impressions | clicks
      2025-01-01 | Google Ads | 5000 | 50 | 200000 | 4000
      2025-01-01 | LinkedIn | 2500 | 10 | 80000 | 900
      2025-02-01 | Google Ads | 4800 | 48 | 190000 | 3900
    `);
    expectRows(found, 'experiments', `
      experiment | variant | visitors | conversions | start | end
      Pricing page | Control | 1000 | 50 | 2025-02-01 | 2025-02-21
      Pricing page | Treatment | 1010 | 70 | 2025-02-01 | 2025-02-21
      CTA colour | Control | 800 | 40 | 2025-03-01 | 2025-03-14
      CTA colour | Treatment | 790 | 38 | 2025-03-01 | 2025-03-14
    `);
    expectRows(found, 'funnel', `
      date | flow | step_no | step | users
      2025-01-01 | Onboarding | 1 | Sign up | 500
      2025-01-01 | Onboarding | 2 | Invite team | 300
      2025-01-01 | Onboarding | 3 | First project | 200
    `);
    expectRows(found, 'tickets', `
      ticket_id | created_at | resolved_at | rating
      1001 | 2025-03-05 09:00:00 | 2025-03-05 09:45:00 | 5
      1002 | 2025-03-06 14:00:00 | |
    `);
    expectRows(found, 'releases', `
      version | released_at | content
      v2.1.0 | 2025-03-10 | Dark mode
      v2.2.0 | 2025-05-02 | SSO
    `);
    expectRows(found, 'feedback', `
      feedback_id | date | topic | affected_users | pain | cost | status
      FR-1 | 2025-02-03 | Export to PDF | 120 | 4 | 5 | done
      FR-2 | 2025-02-10 | Audit log | 40 | 5 | 8 | backlog
    `);
  });
});
