// SPDX-License-Identifier: Apache-2.0
#include "probe/target.h"
