// SPDX-License-Identifier: Apache-2.0
#include "exchange/inflate.h"

#include <limits>

#include <zlib.h>

namespace portwright {

namespace {

constexpr int RawWindow = -15; // bits; negative: no header and no checksum
constexpr uInt StepSize = 1U << 16;

/// Ends the stream with its holder.
struct Stream
{
    Stream() : ready(inflateInit2(&state, RawWindow) == Z_OK) {}
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    z_stream state{};
    bool ready;
};

} // namespace

std::optional<QByteArray> inflated(const QByteArray &packed, qsizetype most)
{
    Stream stream;
    if (!stream.ready || packed.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    QByteArray input = packed; // zlib takes what it reads as changeable
    stream.state.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.state.avail_in = uInt(input.size());
    QByteArray output;
    QByteArray step(StepSize, Qt::Uninitialized);
    for (;;) {
        stream.state.next_out = reinterpret_cast<Bytef *>(step.data());
        stream.state.avail_out = StepSize;
        const int result = ::inflate(&stream.state, Z_NO_FLUSH);
        output.append(step.constData(), qsizetype(StepSize - stream.state.avail_out));
        if (output.size() > most || (result != Z_OK && result != Z_STREAM_END))
            return std::nullopt;
        if (result == Z_STREAM_END)
            return output;
    }
}

} // namespace portwright
