import type { Language } from '../../addon/api.js';
import type { Certificate } from '../../core/outputs/certificate.js';
import { paperWordsOf } from '../../locale/paperWords.js';
import { certificateTextOf } from '../../locale/slipText.js';

/** One child's certificate, plain enough for a printer without colour. */
export function CertificatePaper(props: {
  certificate: Certificate;
  language: Language;
  school: string;
  signatory: string;
}) {
  const { certificate, language, school, signatory } = props;
  const { certificate: words } = paperWordsOf(language);
  const { reason, award, closing } = certificateTextOf(certificate, language);
  const signed = signatory === '' ? school : signatory;
  return (
    <article class="certificate" aria-label={`${words.title} ${certificate.name}`}>
      <div class="frame-outer">
        <div class="frame-inner">
          <p class="cert-school">{school}</p>
          <h2>{words.title}</h2>
          <div class="cert-body">
            {words.before !== '' && <p class="cert-before">{words.before}</p>}
            <p class="cert-name">
              <span class="child-name">{certificate.name}</span> {words.after(certificate.className)}
            </p>
            <p class="cert-words">
              {reason}
              {words.space}
              <strong>{award}</strong>
            </p>
            <p class="cert-closing">{closing}</p>
          </div>
          <div class="cert-foot">
            <p class="cert-audience">{words.audience}</p>
            <p class="cert-signed">
              <span>{signed}</span>
              <span>{certificate.day === null ? '' : words.day(certificate.day)}</span>
            </p>
          </div>
        </div>
      </div>
    </article>
  );
}
