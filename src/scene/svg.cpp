// SPDX-License-Identifier: Apache-2.0
#include "scene/svg.h"

namespace portwright {

QByteArray svgText(const Scene &, const SvgOptions &)
{
    return QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
}

} // namespace portwright
