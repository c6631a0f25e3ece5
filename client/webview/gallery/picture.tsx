import { useEffect, useMemo, useRef } from "preact/hooks";
import { addressOf, darkened } from "./shades.ts";

export interface PictureProps {
  /** SVG; undefined while it is drawn, and where there is none. */
  readonly svg: string | undefined;
  readonly dark: boolean;
  /** What it shows, for those who do not see it; empty where a text beside it says so. */
  readonly text: string;
  /** Stands in its place until it is there. */
  readonly instead: string;
  /** Called once when somebody might see it soon. */
  readonly near?: () => void;
}

/** A picture of a plan. It is an image, and no part of the page, so nothing in it can run or reach out. */
export function Picture({ svg, dark, text, instead, near }: PictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  // The page is drawn with every key; the picture is a long text, and mostly the same.
  const address = useMemo(() => (svg === undefined ? undefined : addressOf(dark ? darkened(svg) : svg)), [svg, dark]);
  useEffect(() => {
    const element = frame.current;
    if (element === null || near === undefined) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        near();
      },
      { rootMargin: "300px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <span class="gl-picture" ref={frame}>
      {address === undefined ? <span class="gl-instead">{instead}</span> : <img src={address} alt={text} />}
    </span>
  );
}
