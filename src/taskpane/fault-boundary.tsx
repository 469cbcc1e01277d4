import { Button } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { PaneTexts } from '../locales/pane';
import { Notice } from './notice';

interface Properties {
  readonly texts: PaneTexts;
  readonly children: ReactNode;
}

/** Keeps a fault in one page from taking the whole pane with it. React asks for a class here. */
export class FaultBoundary extends Component<Properties, { readonly fault: string | null }> {
  override readonly state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: string } {
    return { fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
  }

  override componentDidCatch(fault: unknown, { componentStack }: ErrorInfo): void {
    console.error(fault, componentStack);
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    const { fault } = this.state;
    if (fault === null) return children;
    return (
      <Notice intent="error" actions={<Button size="small" onClick={() => this.setState({ fault: null })}>{texts.retry}</Button>}>
        {texts.failed(fault)}
      </Notice>
    );
  }
}
