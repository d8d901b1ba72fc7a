// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textdecoding.h"

#include "filesource.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

QString sentence(const char *text)
{
    return QCoreApplication::translate("Chancery::Import", text);
}

/// What Windows-1252 has where Latin-1 has control characters; 0xFFFD where it has nothing.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/// UTF-16 without a byte order mark, told by the zero bytes of its Latin letters.
std::optional<QStringConverter::Encoding> bareUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) / 2 * 2;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < looked; ++i) {
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    }
    const qsizetype pairs = looked / 2;
    if (pairs > 1 && zeros[1] * 10 > pairs * 6 && zeros[0] * 50 < pairs) {
        return QStringConverter::Utf16LE;
    }
    if (pairs > 1 && zeros[0] * 10 > pairs * 6 && zeros[1] * 50 < pairs) {
        return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character >= QChar(0x80) && character < QChar(0xA0)) {
            character = QChar(windows1252[size_t(character.unicode() - 0x80)]);
        }
    }
    return text;
}

/// Formats that open in a word processor but are not text.
QString foreignFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF")) {
        return sentence("%1 is a PDF file. Only its text, saved as a plain text file, can be added.");
    }
    if (bytes.startsWith("{\\rtf")) {
        return sentence(
            "%1 is an RTF file. Save it as plain text in your word processor, then add it again.");
    }
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0")
        || bytes.startsWith("\x1f\x8b")) {
        return sentence(
            "%1 is an office document or an archive. Save its text as plain text, then add that.");
    }
    return {};
}

QString withPlainLines(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'\r') {
            result += u'\n';
            i += i + 1 < text.size() && text[i + 1] == u'\n' ? 1 : 0;
        } else if (character == u'\f' || character == u'\v' || character == u'\u2028') {
            result += u'\n';
        } else if (character == u'\u2029') {
            result += u"\n\n";
        } else if (character == u'\n' || character == u'\t'
                   || (character.category() != QChar::Other_Control && character != u'\uFEFF')) {
            result += character;
        }
    }
    return result;
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, const QString &fileName,
                           std::vector<Diagnostic> &diagnostics)
{
    const QString name = quotedName(fileName);
    if (bytes.isEmpty()) {
        return failure(Error::Kind::BadInput, sentence("%1 is empty. Nothing was added.").arg(name));
    }
    if (const QString format = foreignFormat(bytes); !format.isEmpty()) {
        return failure(Error::Kind::BadInput, format.arg(name));
    }
    auto encoding = QStringConverter::encodingForData(bytes);
    encoding = encoding ? encoding : bareUtf16(bytes);
    if (!encoding && bytes.contains('\0')) {
        return failure(Error::Kind::BadInput,
                       sentence("%1 is a binary file, not a text. Nothing was added.").arg(name));
    }
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError() && !encoding) {
        text = fromWindows1252(bytes);
        diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             sentence("%1 is not written in UTF-8 and was read as Windows-1252 (Western European). "
                      "If letters look wrong, save the file as UTF-8 and add it again.")
                 .arg(name),
             fileName, 0, 0});
    } else if (decoder.hasError()) {
        diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             sentence("Some bytes of %1 do not fit its encoding; they are shown as �.").arg(name), fileName,
             0, 0});
    }
    return withPlainLines(text);
}

} // namespace Chancery::Import
