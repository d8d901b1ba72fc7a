// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcepacking.h"

#include "draft.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace Chancery
{

namespace
{

constexpr qsizetype longestWord = 256; ///< bytes
constexpr qsizetype shortestMove = 6; ///< a move takes about three bytes
constexpr qsizetype keyLength = 8;
constexpr int mostWordsTried = 4; ///< of a stretch between two tags, to find where in the text it stands
constexpr int packingEffort = 5; ///< zlib's; what is left of a file is a fraction of it

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

void appendNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7) {
        bytes += char(number | 0x80);
    }
    bytes += char(number);
}

quint64 zigzag(qint64 number)
{
    return (quint64(number) << 1) ^ quint64(number >> 63);
}

quint64 keyAt(const char *bytes)
{
    quint64 key = 0;
    std::memcpy(&key, bytes, keyLength);
    return key;
}

/// Finds the stretches of a file's text in the text of its passages. Both run in the same order but for notes,
/// which stand inside a paragraph there and behind the body here.
class Packer
{
public:
    Packer(const QByteArray &file, const QByteArray &text)
        : m_file(file)
        , m_text(text)
    {
        for (qsizetype start = 0; start + keyLength < text.size();) {
            m_starts[keyAt(text.constData() + start)].places.push_back(start);
            const qsizetype end = text.indexOf('\n', start);
            start = end < 0 ? text.size() : end + 1;
        }
    }

    QByteArray run()
    {
        for (qsizetype at = 0; at >= 0 && at < m_file.size();) {
            const qsizetype opened = m_file.indexOf('<', at);
            readStretch(at, opened < 0 ? m_file.size() : opened);
            const qsizetype closed = opened < 0 ? -1 : m_file.indexOf('>', opened);
            at = closed < 0 ? -1 : closed + 1;
        }
        m_literals += m_file.sliced(m_done);
        QByteArray packed;
        appendNumber(packed, quint64(m_moves.size()));
        return packed + m_moves + m_literals;
    }

private:
    struct Starts {
        std::vector<qsizetype> places;
        size_t next = 0; ///< passages that begin alike are met in order
    };

    qsizetype common(qsizetype at, qsizetype end, qsizetype place) const
    {
        const qsizetype most = std::min(end - at, m_text.size() - place);
        const char *const file = m_file.constData() + at;
        return std::mismatch(file, file + most, m_text.constData() + place).first - file;
    }

    void readStretch(qsizetype at, qsizetype end)
    {
        for (int missed = 0; missed < mostWordsTried;) {
            at = std::find_if_not(m_file.begin() + at, m_file.begin() + end, isBlank) - m_file.begin();
            if (at == end) {
                return;
            }
            const auto [place, length] = find(at, end);
            if (length >= shortestMove) {
                move(at, place, length);
                at += length;
                missed = 0;
            } else if (length == end - at) {
                m_cursor = place + length; // too short to be worth a move, but read
                return;
            } else {
                at = std::find_if(m_file.begin() + at, m_file.begin() + end, isBlank) - m_file.begin();
                ++missed;
            }
        }
    }

    /// Where in the text the bytes from \a at on stand, and how many of them.
    std::pair<qsizetype, qsizetype> find(qsizetype at, qsizetype end)
    {
        const qsizetype enough = std::min(shortestMove, end - at);
        for (const qsizetype place : {m_cursor, wordFrom(m_cursor)}) {
            if (const qsizetype length = common(at, end, place); length >= enough) {
                return {place, length};
            }
        }
        // Back to what a note had interrupted.
        for (qsizetype &left : m_left) {
            for (const qsizetype place : {left, std::min(left + 1, m_text.size())}) {
                if (const qsizetype length = common(at, end, place); length >= shortestMove) {
                    left = std::exchange(m_cursor, place);
                    return {place, length};
                }
            }
        }
        if (end - at >= keyLength) {
            if (const auto found = m_starts.find(keyAt(m_file.constData() + at)); found != m_starts.end()) {
                const qsizetype place = found->places[std::min(found->next, found->places.size() - 1)];
                ++found->next;
                m_left[m_nextLeft++ % m_left.size()] = m_cursor;
                return {place, common(at, end, place)};
            }
        }
        return {0, 0};
    }

    qsizetype wordFrom(qsizetype place) const
    {
        // A word ends soon; a file that has none of them must not be walked to its end again and again.
        const auto end = m_text.begin() + std::min(place + longestWord, m_text.size());
        const auto blank = std::find_if(m_text.begin() + place, end, isBlank);
        return blank == end ? place : blank + 1 - m_text.begin();
    }

    void move(qsizetype at, qsizetype place, qsizetype length)
    {
        m_literals += m_file.sliced(m_done, at - m_done);
        appendNumber(m_moves, quint64(at - m_done));
        appendNumber(m_moves, zigzag(place - m_moved));
        appendNumber(m_moves, quint64(length));
        m_done = at + length;
        m_cursor = m_moved = place + length;
    }

    const QByteArray &m_file;
    const QByteArray &m_text;
    QHash<quint64, Starts> m_starts; ///< of passages, by their first bytes
    QByteArray m_moves;
    QByteArray m_literals;
    qsizetype m_done = 0; ///< of the file
    qsizetype m_moved = 0; ///< where in the text the last move ended
    qsizetype m_cursor = 0; ///< where in the text the next word is expected
    std::array<qsizetype, 4> m_left{};
    size_t m_nextLeft = 0;
};

/// Numbers out of a packed file, which may be anybody's.
class Numbers
{
public:
    explicit Numbers(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    std::optional<quint64> next()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = quint64(uchar(m_bytes[m_at++]));
            number |= (byte & 0x7f) << shift;
            if (byte < 0x80) {
                return number;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] qsizetype position() const
    {
        return m_at;
    }
    [[nodiscard]] bool atEnd() const
    {
        return m_at == m_bytes.size();
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// The \a length bytes from \a start on, where \a whole has them.
std::optional<QByteArrayView> part(QByteArrayView whole, qint64 start, quint64 length)
{
    if (start < 0 || start > whole.size() || length > quint64(whole.size() - start)) {
        return std::nullopt;
    }
    return whole.sliced(start, qsizetype(length));
}

} // namespace

QByteArray unpackBounded(const QByteArray &packed, qint64 most)
{
    if (packed.size() < qsizetype(sizeof(quint32))
        || qFromBigEndian<quint32>(packed.constData()) > quint64(std::max<qint64>(most, 0))) {
        return {};
    }
    return qUncompress(packed);
}

QByteArray packBeside(const QByteArray &file, const QByteArray &text)
{
    return qCompress(Packer(file, text).run(), packingEffort);
}

std::optional<QByteArray> unpackBeside(const QByteArray &packed, const QByteArray &text, qint64 bytes)
{
    // Moves and what is not text: at their worst little more than the file itself.
    const QByteArray whole = unpackBounded(packed, 2 * bytes + 1024);
    Numbers head(whole);
    const auto size = head.next();
    const auto moves = part(whole, head.position(), size.value_or(0));
    if (!size || !moves) {
        return std::nullopt;
    }
    const QByteArrayView literals = QByteArrayView(whole).sliced(head.position() + moves->size());
    QByteArray file;
    qsizetype read = 0;
    qint64 place = 0;
    for (Numbers numbers(*moves); !numbers.atEnd();) {
        const auto literal = numbers.next();
        const auto distance = numbers.next();
        const auto length = numbers.next();
        if (!literal || !distance || !length || *distance > 2 * quint64(text.size()) + 1) {
            return std::nullopt;
        }
        place += qint64(*distance >> 1) ^ -qint64(*distance & 1);
        const auto own = part(literals, read, *literal);
        const auto moved = part(text, place, *length);
        if (!own || !moved || file.size() + own->size() + moved->size() > bytes) {
            return std::nullopt;
        }
        file += *own;
        file += *moved;
        read += own->size();
        place += moved->size();
    }
    file += literals.sliced(read);
    return file.size() == bytes ? std::optional(file) : std::nullopt;
}

void packSource(VolumeDraft &draft, const QByteArray &file)
{
    QByteArray text;
    for (const DocumentDraft &document : draft.documents) {
        for (const PassageDraft &each : document.passages) {
            text += each.passage.text.toUtf8();
            text += '\n';
        }
    }
    draft.source = packBeside(file, text);
    draft.sourceBytes = file.size();
}

} // namespace Chancery
